import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordList } from '@/components/data/record-list';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { ButtonLink } from '@/components/link/button-link';
import { Section } from '@/components/page/section';
import type { IncidentDetailFragment } from '@/gql/graphql';
import { useSession } from '@/lib/session/session';

/** The visits that were made for it; one that was decided by another cause is told, with what mends it. */
export function IncidentOrders({ incident }: { readonly incident: IncidentDetailFragment }): ReactNode {
  const { t } = useTranslation(['incidents', 'words']);
  const { may } = useSession();
  const { id, licence, serviceOrders, cause } = incident;
  const otherwise = serviceOrders.filter((order) => order.cancelledAt === null && order.cause !== cause);
  return (
    <Section
      title={t('orders.title')}
      count={serviceOrders.length}
      actions={
        may('SERVICE') && (
          <ButtonLink to="/service-orders/new" search={{ licenceId: licence.id, incidentId: id }}>
            {t('orders.record')}
          </ButtonLink>
        )
      }
    >
      {otherwise.map((order) => (
        <Alert
          key={order.id}
          type="warning"
          showIcon
          style={{ marginBottom: 10 }}
          title={t('orders.otherCause', {
            number: order.number,
            was: t(`words:cause.${order.cause}`),
            now: t(`words:cause.${cause}`),
          })}
          action={
            <Link to="/service-orders/$serviceOrderId" params={{ serviceOrderId: order.id }}>
              {t('orders.mend')}
            </Link>
          }
        />
      ))}
      <RecordList
        label={t('orders.title')}
        empty={t('orders.empty')}
        items={serviceOrders.map(({ id: key, number, kind, servedOn, totalFen, cancelledAt, cause: by }) => ({
          key,
          name: (
            <Link to="/service-orders/$serviceOrderId" params={{ serviceOrderId: key }}>
              {number}
            </Link>
          ),
          mark: cancelledAt === null ? t(`words:cause.${by}`) : t('orders.cancelled'),
          figure: totalFen > 0 ? <Money fen={totalFen} /> : t('orders.free'),
          detail: (
            <>
              <DateText value={servedOn} />
              <span>{t(`words:kind.${kind}`)}</span>
            </>
          ),
        }))}
      />
    </Section>
  );
}
