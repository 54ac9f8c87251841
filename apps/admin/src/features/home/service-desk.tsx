import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { ButtonLink } from '@/components/link/button-link';
import { Card, Desk, Latest } from './desk';
import { ServiceDeskDocument } from './home-documents';

/** Services by kind, and the latest ones. */
export function ServiceDesk(): ReactNode {
  const { t } = useTranslation(['home', 'words']);
  const [{ data, error }, again] = useQuery({
    query: ServiceDeskDocument,
    requestPolicy: 'cache-and-network',
  });
  const counts = [
    ['ON_SITE_SUPPORT', data?.onSite.totalCount],
    ['DATA_REPAIR', data?.repairs.totalCount],
    ['EMERGENCY', data?.emergencies.totalCount],
  ] as const;
  return (
    <Desk
      title={t('service.title')}
      start={
        <ButtonLink primary to="/service-orders/new">
          {t('service.record')}
        </ButtonLink>
      }
      error={data ? undefined : error}
      onRetry={() => again({ requestPolicy: 'network-only' })}
      cards={
        <>
          <Card to="/service-orders" label={t('service.orders')} figure={data?.latest.totalCount} />
          {counts.map(([kind, count]) => (
            <Card
              key={kind}
              to="/service-orders"
              search={{ kind }}
              label={t(`words:kind.${kind}`)}
              figure={count}
            />
          ))}
        </>
      }
    >
      <Latest
        to="/service-orders"
        title={t('service.list')}
        empty={t('service.empty')}
        items={data?.latest.nodes.map(({ id, number, kind, servedOn, totalFen, customer }) => ({
          key: id,
          name: (
            <Link to="/service-orders/$serviceOrderId" params={{ serviceOrderId: id }}>
              {number}
            </Link>
          ),
          mark: customer.name,
          figure: totalFen > 0 ? <Money fen={totalFen} /> : t('service.free'),
          detail: (
            <>
              <DateText value={servedOn} />
              <span>{t(`words:kind.${kind}`)}</span>
            </>
          ),
        }))}
      />
    </Desk>
  );
}
