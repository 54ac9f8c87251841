import { Link } from '@tanstack/react-router';
import { daysBetween } from 'policy';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '@/components/figures/date-text';
import { Facts, type Fact } from '@/components/page/facts';
import { todayInShanghai } from '@/lib/format/dates';
import type { QuoteOnPage } from './quote-document';
import styles from './quotes.module.css';

/** For whom, until when, by which table, and what became of it. */
export function QuoteFacts({ quote }: { readonly quote: QuoteOnPage }): ReactNode {
  const { t } = useTranslation(['quotes', 'words']);
  const { customer, rateTable, contracts, renewalOf, createdBy, createdAt, note } = quote;
  const facts: Fact[] = [
    {
      label: t('page.customer'),
      value: (
        <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
          {customer.name}
        </Link>
      ),
    },
    { label: t('page.validUntil'), value: <ValidUntil quote={quote} /> },
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
  if (contracts.length > 0) {
    const links = contracts.map(({ id, number, kind }) => (
      <Link key={id} to="/contracts/$contractId" params={{ contractId: id }}>
        {number} {t(`words:contractKind.${kind}`)}
      </Link>
    ));
    facts.push({ label: t('page.contract'), value: <span className={styles['links']}>{links}</span> });
  }
  if (renewalOf !== null) {
    const link = (
      <Link to="/contracts/$contractId" params={{ contractId: renewalOf.id }}>
        {renewalOf.number}
      </Link>
    );
    facts.push({ label: t('page.renewalOf'), value: link });
  }
  if (quote.discountReason !== null)
    facts.push({ label: t('page.discountReason'), value: quote.discountReason, wide: true });
  if (quote.lostReason !== null)
    facts.push({ label: t('page.lostReason'), value: quote.lostReason, wide: true });
  if (note !== null) facts.push({ label: t('page.note'), value: note, wide: true });
  return <Facts facts={facts} />;
}

/** The last valid day; while it waits for an answer, how many days are left. */
function ValidUntil({ quote: { validUntil, status } }: { readonly quote: QuoteOnPage }): ReactNode {
  const { t } = useTranslation('quotes');
  const days = daysBetween(todayInShanghai(), validUntil);
  return (
    <>
      <DateText value={validUntil} />{' '}
      {status === 'SENT' && (
        <span className={days <= 3 ? styles['problem'] : styles['faint']}>
          {days === 0 ? t('page.lastDay') : t('page.daysLeft', { count: days })}
        </span>
      )}
    </>
  );
}
