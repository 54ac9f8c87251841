import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordList } from '@/components/data/record-list';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { StatusMark } from '@/components/figures/status-mark';
import { Section } from '@/components/page/section';
import { formatDate } from '@/lib/format/dates';
import { currentLanguage } from '@/lib/i18n/i18n';
import type { CustomerOnPage } from './customer-document';

/** Quotes, charges and invoices; nothing for the desks that they were not asked for. */
export function CustomerMoney({ customer: { quotes, charges, invoices } }: { readonly customer: CustomerOnPage }): ReactNode {
  return (
    <>
      {quotes !== undefined && <Quotes quotes={quotes} />}
      {charges !== undefined && <Charges charges={charges} />}
      {invoices !== undefined && <Invoices invoices={invoices} />}
    </>
  );
}

type Listed<Name extends 'quotes' | 'charges' | 'invoices'> = NonNullable<CustomerOnPage[Name]>;

function Quotes({ quotes }: { readonly quotes: Listed<'quotes'> }): ReactNode {
  const { t } = useTranslation('customers');
  return (
    <Section title={t('records.quotes')} count={quotes.length}>
      <RecordList
        label={t('records.quotes')}
        empty={t('records.quotesEmpty')}
        items={quotes.map(({ id, number, status, validUntil, totalFen }) => ({
          key: id,
          name: (
            <Link to="/quotes/$quoteId" params={{ quoteId: id }}>
              {number}
            </Link>
          ),
          mark: <StatusMark of="quoteStatus" status={status} />,
          figure: <Money fen={totalFen} />,
          detail: t('records.validUntil', { date: formatDate(validUntil, currentLanguage()) }),
        }))}
      />
    </Section>
  );
}

function Charges({ charges }: { readonly charges: Listed<'charges'> }): ReactNode {
  const { t } = useTranslation(['customers', 'words']);
  return (
    <Section title={t('records.charges')} count={charges.length}>
      <RecordList
        label={t('records.charges')}
        empty={t('records.chargesEmpty')}
        items={charges.map(({ id, kind, status, amountFen, dueOn, contract, serviceOrder }) => ({
          key: id,
          name: t(`words:charge.${kind}`),
          mark: <StatusMark of="chargeStatus" status={status} />,
          figure: <Money fen={amountFen} />,
          detail: (
            <>
              <span>{t('records.dueOn', { date: formatDate(dueOn, currentLanguage()) })}</span>
              {contract !== null && (
                <Link to="/contracts/$contractId" params={{ contractId: contract.id }}>
                  {contract.number}
                </Link>
              )}
              {serviceOrder !== null && (
                <Link to="/service-orders/$serviceOrderId" params={{ serviceOrderId: serviceOrder.id }}>
                  {serviceOrder.number}
                </Link>
              )}
            </>
          ),
        }))}
      />
    </Section>
  );
}

function Invoices({ invoices }: { readonly invoices: Listed<'invoices'> }): ReactNode {
  const { t } = useTranslation('customers');
  return (
    <Section title={t('records.invoices')} count={invoices.length}>
      <RecordList
        label={t('records.invoices')}
        empty={t('records.invoicesEmpty')}
        items={invoices.map(({ id, number, status, issuedOn, createdAt, totalFen }) => ({
          key: id,
          name: (
            <Link to="/invoices/$invoiceId" params={{ invoiceId: id }}>
              {number ?? t('records.draftInvoice')}
            </Link>
          ),
          mark: <StatusMark of="invoiceStatus" status={status} />,
          figure: <Money fen={totalFen} />,
          detail: <DateText value={issuedOn ?? createdAt} />,
        }))}
      />
    </Section>
  );
}
