import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { Section } from '@/components/page/section';
import { graphql } from '@/gql';
import type { CustomerTimelineQuery } from '@/gql/graphql';
import { useLastKnown } from '@/lib/live/use-last-known';
import { useLive } from '@/lib/live/use-live';
import styles from './customer-timeline.module.css';

const CustomerTimelineDocument = graphql(`
  query CustomerTimeline($customerId: ID!, $first: Int!) {
    customerTimeline(customerId: $customerId, first: $first) {
      hasMore
      events {
        kind
        happenedOn
        subjectId
        number
        amountFen
        detail
      }
    }
  }
`);

type Event = NonNullable<CustomerTimelineQuery['customerTimeline']>['events'][number];

const context = {
  additionalTypenames: [
    'Customer',
    'Licence',
    'Quote',
    'Contract',
    'ServiceOrder',
    'TrainingSession',
    'Incident',
    'Contact',
    'Invoice',
    'CreditNote',
    'Payment',
  ],
};
const step = 20;
const most = 100;

/** What happened with the customer, the latest first. */
export function CustomerTimeline({ customerId }: { readonly customerId: string }): ReactNode {
  const { t } = useTranslation(['customers', 'app']);
  const [first, setFirst] = useState(step);
  const [{ data, error, fetching }, again] = useQuery({
    query: CustomerTimelineDocument,
    variables: { customerId, first },
    requestPolicy: 'cache-and-network',
    context,
  });
  useLive(context.additionalTypenames, () => again({ requestPolicy: 'network-only' }));
  const timeline = useLastKnown(data?.customerTimeline ?? undefined, customerId);
  return (
    <Section title={t('timeline.title')}>
      {!timeline && error !== undefined && (
        <FaultState error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
      )}
      {!timeline && error === undefined && <PageLoading />}
      {timeline && (
        <div className={styles['timeline']}>
          <ol aria-label={t('timeline.title')}>
            {timeline.events.map((event, index) => (
              <li key={`${event.kind} ${event.subjectId} ${index}`}>
                <span className={styles['day']}>
                  <DateText value={event.happenedOn} />
                </span>
                <EventText event={event} />
                {event.amountFen !== null && <Money fen={event.amountFen} />}
              </li>
            ))}
          </ol>
          {timeline.hasMore && first < most && (
            <Button
              type="link"
              size="small"
              loading={fetching}
              onClick={() => setFirst(Math.min(most, first + step))}
            >
              {t('app:data.more')}
            </Button>
          )}
        </div>
      )}
    </Section>
  );
}

/** What it was, the way to it, and what else is known of it. */
function EventText({ event }: { readonly event: Event }): ReactNode {
  const { t } = useTranslation(['customers', 'words']);
  const { kind, detail } = event;
  return (
    <span>
      {t(`timeline.kind.${kind}`)} <Subject event={event} />{' '}
      {detail !== null && <span className={styles['faint']}>{detailOf(t, kind, detail)}</span>}
    </span>
  );
}

function detailOf(
  t: ReturnType<typeof useTranslation<['customers', 'words']>>['t'],
  kind: Event['kind'],
  detail: string,
): string {
  if (kind === 'SERVICE_GIVEN') return t(`words:kind.${detail}` as 'words:kind.ON_SITE_SUPPORT');
  if (kind === 'CONTRACT_SIGNED') return t(`words:contractKind.${detail}` as 'words:contractKind.SALE');
  if (kind === 'INCIDENT_REQUESTED') return t(`words:level.${detail}` as 'words:level.1');
  if (kind === 'PAYMENT_RECEIVED') return t(`timeline.payment.${detail}` as 'timeline.payment.PAYMENT');
  return detail;
}

function Subject({ event: { kind, subjectId, number } }: { readonly event: Event }): ReactNode {
  if (number === null) return null;
  if (kind === 'QUOTE_MADE')
    return (
      <Link to="/quotes/$quoteId" params={{ quoteId: subjectId }}>
        {number}
      </Link>
    );
  if (kind === 'CONTRACT_SIGNED' || kind === 'CONTRACT_CANCELLED')
    return (
      <Link to="/contracts/$contractId" params={{ contractId: subjectId }}>
        {number}
      </Link>
    );
  if (kind === 'SERVICE_GIVEN')
    return (
      <Link to="/service-orders/$serviceOrderId" params={{ serviceOrderId: subjectId }}>
        {number}
      </Link>
    );
  if (kind === 'INVOICE_ISSUED' || kind === 'CREDIT_NOTE_ISSUED')
    return (
      <Link to="/invoices/$invoiceId" params={{ invoiceId: subjectId }}>
        {number}
      </Link>
    );
  if (kind === 'INCIDENT_REQUESTED')
    return (
      <Link to="/incidents/$incidentId" params={{ incidentId: subjectId }}>
        {number}
      </Link>
    );
  return <span>{number}</span>;
}
