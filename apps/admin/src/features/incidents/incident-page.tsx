import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { LiveMark } from '@/components/live/live-mark';
import { PageHeader } from '@/components/page/page-header';
import { PageMessage } from '@/components/page/page-message';
import { graphql } from '@/gql';
import type { IncidentDetailFragment } from '@/gql/graphql';
import { useLastKnown } from '@/lib/live/use-last-known';
import { useLive } from '@/lib/live/use-live';
import type { LiveState } from '@/lib/live/live-changes';
import { IncidentActions } from './incident-actions';
import { IncidentFacts } from './incident-facts';
import { IncidentHistory } from './incident-history';
import { IncidentOrders } from './incident-orders';
import { Milestones } from './milestones';
import styles from './incidents.module.css';

graphql(`
  fragment IncidentDetail on Incident {
    ...IncidentRow
    channel
    createdAt
    createdBy {
      id
      name
    }
    rateTable {
      id
      year
      revision
    }
    holds {
      id
      reason
      note
      heldAt
      heldBy {
        id
        name
      }
      releasedAt
      releaseReason
      releasedBy {
        id
        name
      }
    }
    levelChanges {
      id
      levelBefore
      levelAfter
      reason
      changedAt
      changedBy {
        id
        name
      }
    }
    reopenings {
      id
      reason
      reopenedAt
      resolvedAtBefore
      reopenedBy {
        id
        name
      }
    }
    serviceOrders {
      id
      number
      kind
      cause
      servedOn
      totalFen
      cancelledAt
      createdAt
      createdBy {
        id
        name
      }
    }
  }
`);

const IncidentDocument = graphql(`
  query Incident($id: ID!) {
    incident(id: $id) {
      ...IncidentDetail
    }
  }
`);

const route = getRouteApi('/desk/incidents/$incidentId');

/** One incident: its targets as they run, what is done about it, its visits, and all that happened. */
export function IncidentPage(): ReactNode {
  const { t } = useTranslation('incidents');
  const { incidentId } = route.useParams();
  const [{ data, error }, again] = useQuery({
    query: IncidentDocument,
    variables: { id: incidentId },
    requestPolicy: 'cache-and-network',
  });
  const ask = (): void => again({ requestPolicy: 'network-only' });
  const live = useLive(['Incident', 'ServiceOrder'], ask);
  const known = useLastKnown(data?.incident ?? undefined, incidentId);
  if (known) return <Incident incident={known} live={live} />;
  if (error !== undefined) return <FaultState whole error={error} onRetry={ask} />;
  if (data === undefined) return <PageLoading />;
  return (
    <PageMessage whole title={t('missing.title')} text={t('missing.text')}>
      <Link to="/incidents">{t('missing.back')}</Link>
    </PageMessage>
  );
}

interface IncidentProps {
  readonly incident: IncidentDetailFragment;
  readonly live: LiveState;
}

function Incident({ incident, live }: IncidentProps): ReactNode {
  const { t } = useTranslation(['incidents', 'app', 'words']);
  const { number, level, status } = incident;
  const above = [
    <Link key="board" to="/incidents" activeOptions={{ exact: true }}>
      {t('app:nav.incidents')}
    </Link>,
  ];
  return (
    <>
      <PageHeader
        title={number}
        record={{ type: 'Incident', id: incident.id }}
        above={above}
        mark={<LiveMark state={live} />}
        summary={`${t(`words:level.${level}` as 'words:level.1')} · ${t(`status.${status}`)}`}
        actions={<IncidentActions incident={incident} />}
      />
      <Milestones incident={incident} />
      <div className={styles['page']}>
        <div className={styles['column']}>
          <IncidentFacts incident={incident} />
          <IncidentOrders incident={incident} />
        </div>
        <IncidentHistory incident={incident} />
      </div>
    </>
  );
}
