import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordList } from '@/components/data/record-list';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { PeriodText } from '@/components/figures/period-text';
import { ContractMark, InvoiceMark, StatusMark } from '@/components/figures/status-mark';
import { Section } from '@/components/page/section';
import { formatDate } from '@/lib/format/dates';
import { currentLanguage } from '@/lib/i18n/i18n';
import { LATEST, type CustomerOnPage } from './customer-document';

/** What was offered to the customer, agreed with it and invoiced, the latest first; money only for the desks that may see it. */
export function CustomerAgreements({
  customer: { contracts, quotes, invoices },
}: {
  readonly customer: CustomerOnPage;
}): ReactNode {
  return (
    <>
      <Contracts contracts={contracts} />
      {quotes !== undefined && <Quotes quotes={quotes} />}
      {invoices !== undefined && <Invoices invoices={invoices} />}
    </>
  );
}

function Contracts({ contracts }: { readonly contracts: CustomerOnPage['contracts'] }): ReactNode {
  const { t } = useTranslation('customers');
  return (
    <Section title={t('records.contracts')} count={contracts.length} atMost={LATEST}>
      <RecordList
        label={t('records.contracts')}
        empty={t('records.contractsEmpty')}
        items={contracts.map(({ id, number, kind, status, startsOn, endsOn, totalFen }) => ({
          key: id,
          name: (
            <Link to="/contracts/$contractId" params={{ contractId: id }}>
              {number}
            </Link>
          ),
          mark: <ContractMark kind={kind} status={status} />,
          figure: <Money fen={totalFen} />,
          detail: <PeriodText from={startsOn} to={endsOn} />,
        }))}
      />
    </Section>
  );
}

function Quotes({ quotes }: { readonly quotes: NonNullable<CustomerOnPage['quotes']> }): ReactNode {
  const { t } = useTranslation('customers');
  return (
    <Section title={t('records.quotes')} count={quotes.length} atMost={LATEST}>
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

function Invoices({ invoices }: { readonly invoices: NonNullable<CustomerOnPage['invoices']> }): ReactNode {
  const { t } = useTranslation('customers');
  return (
    <Section title={t('records.invoices')} count={invoices.length} atMost={LATEST}>
      <RecordList
        label={t('records.invoices')}
        empty={t('records.invoicesEmpty')}
        items={invoices.map(({ id, number, status, paymentState, issuedOn, createdAt, totalFen }) => ({
          key: id,
          name: (
            <Link to="/invoices/$invoiceId" params={{ invoiceId: id }}>
              {number ?? t('records.draftInvoice')}
            </Link>
          ),
          mark: <InvoiceMark status={status} paymentState={paymentState} />,
          figure: <Money fen={totalFen} />,
          detail: <DateText value={issuedOn ?? createdAt} />,
        }))}
      />
    </Section>
  );
}
