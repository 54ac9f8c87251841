import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { PeriodText } from '@/components/figures/period-text';
import { Facts, type Fact } from '@/components/page/facts';
import type { ContractOnPage } from './contract-document';

/** With whom, for how long, for how much, and by which table. */
export function ContractFacts({ contract }: { readonly contract: ContractOnPage }): ReactNode {
  const { t } = useTranslation(['contracts', 'words']);
  const { customer, quote, rateTable, kind, startsOn, endsOn, signedOn, totalFen } = contract;
  const fromQuote = !!quote && {
    label: t('page.quote'),
    value: (
      <Link to="/quotes/$quoteId" params={{ quoteId: quote.id }}>
        {quote.number}
      </Link>
    ),
  };
  return (
    <Facts
      facts={[
        {
          label: t('page.customer'),
          value: (
            <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
              {customer.name}
            </Link>
          ),
        },
        { label: t('page.total'), value: <Money fen={totalFen} /> },
        ...(kind === 'SALE'
          ? []
          : [{ label: t('page.period'), value: <PeriodText from={startsOn} to={endsOn} /> }]),
        { label: t('page.signedOn'), value: <DateText value={signedOn} /> },
        {
          label: t('page.table'),
          value: (
            <Link to="/rate-tables/$rateTableId" params={{ rateTableId: rateTable.id }}>
              {t('words:rateTable', { year: rateTable.year, revision: rateTable.revision })}
            </Link>
          ),
        },
        ...(fromQuote === false ? [] : [fromQuote]),
        ...chainOf(t, contract),
      ]}
    />
  );
}

/** Where it stands in its chain of renewals, and from when it was cancelled. */
function chainOf(
  t: (key: 'page.renewalOf' | 'page.renewedBy' | 'page.cancelledFrom' | 'page.cancelReason') => string,
  contract: ContractOnPage,
): readonly Fact[] {
  const { renewalOf, renewedBy, cancelledFrom, cancelReason } = contract;
  const linked = (one: { readonly id: string; readonly number: string }): ReactNode => (
    <Link to="/contracts/$contractId" params={{ contractId: one.id }}>
      {one.number}
    </Link>
  );
  return [
    ...(renewalOf === null ? [] : [{ label: t('page.renewalOf'), value: linked(renewalOf) }]),
    ...(renewedBy === null ? [] : [{ label: t('page.renewedBy'), value: linked(renewedBy) }]),
    ...(cancelledFrom === null
      ? []
      : [{ label: t('page.cancelledFrom'), value: <DateText value={cancelledFrom} /> }]),
    ...(cancelReason === null ? [] : [{ label: t('page.cancelReason'), value: cancelReason, wide: true }]),
  ];
}
