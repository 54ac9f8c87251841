import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordList } from '@/components/data/record-list';
import { WhyButton } from '@/components/decision/why-button';
import { ClauseTag } from '@/components/figures/clause-tag';
import { Money } from '@/components/figures/money';
import { StatusMark } from '@/components/figures/status-mark';
import { Section } from '@/components/page/section';
import { formatDate } from '@/lib/format/dates';
import { formatFen } from '@/lib/format/money';
import { currentLanguage } from '@/lib/i18n/i18n';
import type { ContractOnPage } from './contract-document';

type ContractCharge = NonNullable<ContractOnPage['charges']>[number];

/** What is owed for the contract, when, and where it stands. */
export function ContractCharges({ charges }: { readonly charges: readonly ContractCharge[] }): ReactNode {
  const { t } = useTranslation(['contracts', 'words']);
  return (
    <Section title={t('page.charges')} count={charges.length}>
      <RecordList
        label={t('page.charges')}
        empty={t('page.chargesEmpty')}
        atFirst={20}
        items={charges.map((charge) => ({
          key: charge.id,
          name: t(`words:charge.${charge.kind}`),
          mark: <StatusMark of="chargeStatus" status={charge.status} />,
          figure: (
            <>
              <Money fen={charge.amountFen} />
              <WhyButton decision={charge.decision} of={formatFen(charge.amountFen)} />
            </>
          ),
          detail: <ChargeDetail charge={charge} />,
        }))}
      />
    </Section>
  );
}

function ChargeDetail({
  charge: { dueOn, licence, clause, invoice },
}: {
  readonly charge: ContractCharge;
}): ReactNode {
  const { t } = useTranslation('contracts');
  return (
    <>
      <span>{t('page.dueOn', { date: formatDate(dueOn, currentLanguage()) })}</span>
      <span>{licence.productName}</span>
      <ClauseTag clause={clause} />
      {invoice !== null && (
        <Link to="/invoices/$invoiceId" params={{ invoiceId: invoice.id }}>
          {invoice.number === null ? t('page.draftInvoice') : t('page.invoice', { number: invoice.number })}
        </Link>
      )}
    </>
  );
}
