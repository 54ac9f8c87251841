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
import { RenewalCards } from './renewal-cards';

/** Contracts that end soon, and quotes that wait for their customers. */
export function SalesDesk(): ReactNode {
  const { t } = useTranslation('home');
  const [{ data, error }, again] = useQuery({
    query: SalesDeskDocument,
    requestPolicy: 'cache-and-network',
  });
  const sales = data?.deskSummary.sales;
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
          <RenewalCards sales={sales} />
          <Card
            to="/quotes"
            search={{ status: 'SENT' }}
            label={t('sales.sent')}
            figure={sales?.quotesOpen}
            {...(sales !== undefined &&
              sales.quotesExpiring > 0 && {
                note: t('sales.expiring', { count: sales.quotesExpiring }),
              })}
          />
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
      <Latest
        to="/renewals"
        title={t('sales.ending')}
        empty={t('sales.endingEmpty')}
        items={data?.renewalsDue.nodes.map(({ id, number, endsOn, totalFen, customer }) => ({
          key: id,
          name: (
            <Link to="/contracts/$contractId" params={{ contractId: id }}>
              {number}
            </Link>
          ),
          mark: customer.name,
          figure: <Money fen={totalFen} />,
          detail: t('sales.endsOn', { date: formatDate(endsOn, currentLanguage()) }),
        }))}
      />
    </Desk>
  );
}
