import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { WhyThisNumber } from '@/components/decision/why-this-number';
import { ButtonLink } from '@/components/link/button-link';
import { PageHeader } from '@/components/page/page-header';
import { PageMessage } from '@/components/page/page-message';
import { graphql } from '@/gql';
import type { ServiceOrderDetailFragment } from '@/gql/graphql';
import { useRateTableDocument } from '@/lib/api/use-rate-table-document';
import { useSession } from '@/lib/session/session';
import { AllowanceEntries } from './allowance-entries';
import { OrderCharges } from './order-charges';
import { OrderCorrections } from './order-corrections';
import { OrderFacts } from './order-facts';
import { OutcomeBanner } from './outcome-banner';
import styles from './service-order-page.module.css';

graphql(`
  fragment ServiceOrderDetail on ServiceOrder {
    id
    number
    kind
    servedOn
    cause
    travelFen
    level
    description
    cancelledAt
    cancelReason
    incident {
      id
      number
      cause
    }
    travelReceipts {
      id
      note
      amountFen
      attachedFile {
        id
        name
        path
      }
    }
    createdAt
    createdBy {
      id
      name
    }
    customer {
      id
      name
    }
    licence {
      id
      productName
      edition
      serial
    }
    site {
      id
      name
      city
      district
      address
      zone
    }
    entitlement {
      id
      source
      startsOn
      endsOn
      allowance
      remaining
      entries {
        id
        kind
        quantity
        reason
        occurredOn
        createdAt
        createdBy {
          id
          name
        }
        serviceOrder {
          id
        }
      }
    }
    decision {
      ...DecisionParts
    }
    charges {
      id
      kind
      status
      quantity
      unitFen
      amountFen
      clause
      dueOn
    }
  }
`);

const ServiceOrderDocument = graphql(`
  query ServiceOrder($id: ID!) {
    serviceOrder(id: $id) {
      ...ServiceOrderDetail
    }
  }
`);

const route = getRouteApi('/desk/service-orders/$serviceOrderId');

/** A service that was recorded: what came of it and why, the entry in the ledger, what is charged. */
export function ServiceOrderPage(): ReactNode {
  const { t } = useTranslation('service-orders');
  const { serviceOrderId } = route.useParams();
  const [{ data, error }, again] = useQuery({
    query: ServiceOrderDocument,
    variables: { id: serviceOrderId },
  });
  if (error !== undefined)
    return <FaultState whole error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (data === undefined) return <PageLoading />;
  if (data.serviceOrder !== null) return <Order order={data.serviceOrder} />;
  return (
    <PageMessage whole title={t('order.missing')} text={t('order.missingText')}>
      <Link to="/service-orders">{t('order.back')}</Link>
    </PageMessage>
  );
}

function Order({ order }: { readonly order: ServiceOrderDetailFragment }): ReactNode {
  const { t } = useTranslation(['service-orders', 'app']);
  const { may } = useSession();
  const { decision, number, kind } = order;
  const document = useRateTableDocument(decision.rateTable.id);
  const above = [
    <Link key="list" to="/service-orders" activeOptions={{ exact: true }}>
      {t('app:nav.serviceOrders')}
    </Link>,
  ];
  return (
    <>
      <PageHeader
        title={t('order.title', { number })}
        record={{ type: 'ServiceOrder', id: order.id }}
        above={above}
        summary={t(`kind.${kind}`)}
        actions={
          may('SERVICE') && (
            <>
              {order.cancelledAt === null && <OrderCorrections order={order} />}
              <ButtonLink to="/service-orders/new">{t('order.another')}</ButtonLink>
            </>
          )
        }
      />
      <OutcomeBanner decision={decision} />
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <OrderFacts order={order} />
          <AllowanceEntries order={order} />
          <OrderCharges order={order} />
        </div>
        <section className={styles['panel']} aria-labelledby="order-why">
          <h2 id="order-why">{t('order.why')}</h2>
          <WhyThisNumber decision={decision} document={document} withSummary={false} />
        </section>
      </div>
    </>
  );
}
