import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '@/components/figures/date-text';
import { Facts, type Fact } from '@/components/page/facts';
import type { QuoteOnPage } from './quote-document';

/** For whom, until when, by which table, and what became of it. */
export function QuoteFacts({ quote }: { readonly quote: QuoteOnPage }): ReactNode {
  const { t } = useTranslation(['quotes', 'words']);
  const { customer, rateTable, contract, validUntil, createdBy, createdAt, note } = quote;
  const facts: Fact[] = [
    {
      label: t('page.customer'),
      value: (
        <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
          {customer.name}
        </Link>
      ),
    },
    { label: t('page.validUntil'), value: <DateText value={validUntil} /> },
    {
      label: t('page.table'),
      value: (
        <Link to="/rate-tables/$rateTableId" params={{ rateTableId: rateTable.id }}>
          {t('words:rateTable', { year: rateTable.year, revision: rateTable.revision })}
        </Link>
      ),
    },
    { label: t('page.createdBy'), value: createdBy.name },
    { label: t('page.createdAt'), value: <DateText value={createdAt} /> },
  ];
  if (contract !== null) {
    const link = (
      <Link to="/contracts/$contractId" params={{ contractId: contract.id }}>
        {contract.number}
      </Link>
    );
    facts.push({ label: t('page.contract'), value: link });
  }
  if (note !== null) facts.push({ label: t('page.note'), value: note, wide: true });
  return <Facts facts={facts} />;
}
