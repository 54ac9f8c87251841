import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordList } from '@/components/data/record-list';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import type { InvoicePaymentFragment } from '@/gql/graphql';
import { formatFen } from '@/lib/format/money';
import { useSession } from '@/lib/session/session';
import { ReversePayment } from './reverse-payment';

/** The entries of an invoice's payments; each that stands can be taken back. */
export function InvoicePayments({
  payments,
}: {
  readonly payments: readonly InvoicePaymentFragment[];
}): ReactNode {
  const { t } = useTranslation(['invoices', 'finance']);
  const mayReverse = useSession().may('FINANCE');
  const [reversed, setReversed] = useState<InvoicePaymentFragment | null>(null);
  return (
    <>
      <RecordList
        label={t('account.payments')}
        empty={t('account.paymentsNone')}
        atFirst={20}
        items={payments.map((payment) => ({
          key: payment.id,
          name: (
            <>
              <DateText value={payment.receivedOn} />
              <span>{t(`finance:paymentKind.${payment.kind}`)}</span>
            </>
          ),
          mark: payment.reversedBy === null ? undefined : t('account.reversed'),
          detail: <Detail payment={payment} />,
          figure: (
            <>
              <Money fen={payment.amountFen} />
              {mayReverse && payment.kind !== 'REVERSAL' && payment.reversedBy === null && (
                <Button
                  type="link"
                  size="small"
                  aria-label={t('reversal.of', { amount: formatFen(payment.amountFen) })}
                  onClick={() => setReversed(payment)}
                >
                  {t('reversal.submit')}
                </Button>
              )}
            </>
          ),
        }))}
      />
      {reversed !== null && <ReversePayment payment={reversed} onClose={() => setReversed(null)} />}
    </>
  );
}

function Detail({ payment }: { readonly payment: InvoicePaymentFragment }): ReactNode {
  const { t } = useTranslation(['invoices', 'finance']);
  const { method, reference, reason, createdBy, bankLine } = payment;
  const said = [t(`finance:paymentMethod.${method}`), reference, reason, createdBy.name];
  return (
    <>
      <span>{said.filter((text) => text !== null).join(' · ')}</span>
      {bankLine !== null && (
        <Link to="/payments/imports/$bankImportId" params={{ bankImportId: bankLine.bankImport.id }}>
          {t('account.bankLine', { file: bankLine.bankImport.fileName, row: bankLine.fileRow })}
        </Link>
      )}
    </>
  );
}
