import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Money } from '@/components/figures/money';
import { ButtonLink } from '@/components/link/button-link';
import { formatDate } from '@/lib/format/dates';
import { currentLanguage } from '@/lib/i18n/i18n';
import { Card, Desk, Latest } from './desk';
import { SalesDeskDocument } from './home-documents';

/** Quotes by what became of them, contracts, customers. */
export function SalesDesk(): ReactNode {
  const { t } = useTranslation('home');
  const [{ data, error }, again] = useQuery({
    query: SalesDeskDocument,
    requestPolicy: 'cache-and-network',
  });
  return (
    <Desk
      title={t('sales.title')}
      start={
        <ButtonLink primary to="/quotes/new">
          {t('sales.newQuote')}
        </ButtonLink>
      }
      error={data ? undefined : error}
      onRetry={() => again({ requestPolicy: 'network-only' })}
      cards={
        <>
          <Card
            to="/quotes"
            search={{ status: 'SENT' }}
            label={t('sales.sent')}
            figure={data?.sent.totalCount}
          />
          <Card
            to="/quotes"
            search={{ status: 'EXPIRED' }}
            label={t('sales.expired')}
            figure={data?.expired.totalCount}
          />
          <Card
            to="/quotes"
            search={{ status: 'ACCEPTED' }}
            label={t('sales.accepted')}
            figure={data?.accepted.totalCount}
          />
          <Card to="/contracts" label={t('sales.contracts')} figure={data?.contracts.totalCount} />
          <Card to="/customers" label={t('sales.customers')} figure={data?.customers.totalCount} />
        </>
      }
    >
      <Latest
        to="/quotes"
        search={{ status: 'SENT' }}
        title={t('sales.list')}
        empty={t('sales.empty')}
        items={data?.sent.nodes.map(({ id, number, validUntil, totalFen, customer }) => ({
          key: id,
          name: (
            <Link to="/quotes/$quoteId" params={{ quoteId: id }}>
              {number}
            </Link>
          ),
          mark: customer.name,
          figure: <Money fen={totalFen} />,
          detail: t('sales.validUntil', { date: formatDate(validUntil, currentLanguage()) }),
        }))}
      />
    </Desk>
  );
}
