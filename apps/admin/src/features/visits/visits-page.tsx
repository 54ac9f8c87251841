import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { LiveMark } from '@/components/live/live-mark';
import { PageHeader } from '@/components/page/page-header';
import { SavedViews } from '@/components/saved-views/saved-views';
import { graphql } from '@/gql';
import { todayInShanghai } from '@/lib/format/dates';
import { useLive } from '@/lib/live/use-live';
import { useSession } from '@/lib/session/session';
import { calendarDays } from './calendar-days';
import { PlanVisit } from './plan-visit';
import { VisitCalendar } from './visit-calendar';
import type { VisitsSearch } from './visits-search';
import styles from './visits.module.css';

graphql(`
  fragment CalendarVisit on PlannedVisit {
    id
    number
    kind
    status
    plannedOn
    engineer
    note
    version
    cancelReason
    customer {
      id
      name
      contactName
      contactPhone
    }
    licence {
      id
      productName
      serial
    }
    site {
      id
      name
      district
      address
    }
    serviceOrder {
      id
      number
    }
  }
`);

const PlannedVisitsDocument = graphql(`
  query PlannedVisits($from: Date!, $to: Date!) {
    plannedVisits(first: 100, filter: { plannedFrom: $from, plannedTo: $to }) {
      nodes {
        ...CalendarVisit
      }
      totalCount
    }
  }
`);

const route = getRouteApi('/desk/visits');

/** The visits that are planned, by month or by week. */
export function VisitsPage(): ReactNode {
  const { t } = useTranslation(['visits', 'app']);
  const { may } = useSession();
  const search = route.useSearch();
  const view = search.view ?? 'month';
  const day = search.day ?? todayInShanghai();
  const shown = calendarDays(day, view);
  const [planning, setPlanning] = useState<string | null>(null);
  const [{ data, error }, again] = useQuery({
    query: PlannedVisitsDocument,
    variables: { from: shown.from, to: shown.to },
    requestPolicy: 'cache-and-network',
    context: additional,
  });
  const ask = (): void => again({ requestPolicy: 'network-only' });
  const live = useLive(['PlannedVisit', 'ServiceOrder'], ask);
  const rows = data?.plannedVisits.nodes;
  const more = (data?.plannedVisits.totalCount ?? 0) - (rows?.length ?? 0);
  return (
    <>
      <PageHeader
        title={t('app:nav.visits')}
        mark={<LiveMark state={live} />}
        actions={
          may('SERVICE') && (
            <Button type="primary" onClick={() => setPlanning(todayInShanghai())}>
              {t('plan.open')}
            </Button>
          )
        }
      />
      <Turning search={search} before={shown.before} after={shown.after} />
      {rows === undefined && error !== undefined && <FaultState error={error} onRetry={ask} />}
      {rows === undefined && error === undefined && <PageLoading />}
      {more > 0 && <p>{t('more', { count: more })}</p>}
      {rows !== undefined && (
        <VisitCalendar days={shown.days} month={view === 'month' ? day.slice(0, 7) : null} visits={rows} />
      )}
      {planning !== null && <PlanVisit plannedOn={planning} onClose={() => setPlanning(null)} />}
    </>
  );
}

const additional = { additionalTypenames: ['PlannedVisit'] };

interface TurningProps {
  readonly search: VisitsSearch;
  readonly before: string;
  readonly after: string;
}

/** Which weeks are shown, and the way to those before and after. */
function Turning({ search, before, after }: TurningProps): ReactNode {
  const { t } = useTranslation('visits');
  const navigate = useNavigate();
  const show = (next: VisitsSearch): void => void navigate({ to: '/visits', search: next, replace: true });
  const day = search.day ?? todayInShanghai();
  return (
    <div className={styles['turning']}>
      <Button aria-label={t('before')} onClick={() => show({ ...search, day: before })}>
        ‹
      </Button>
      <b>{day.slice(0, 7)}</b>
      <Button aria-label={t('after')} onClick={() => show({ ...search, day: after })}>
        ›
      </Button>
      <Button onClick={() => show(search.view === undefined ? {} : { view: search.view })}>
        {t('today')}
      </Button>
      <Segmented
        aria-label={t('view.label')}
        value={search.view ?? 'month'}
        options={(['month', 'week'] as const).map((value) => ({ value, label: t(`view.${value}`) }))}
        onChange={(value) =>
          show({ ...(search.day && { day: search.day }), ...(value === 'week' ? { view: value } : {}) })
        }
      />
      <SavedViews />
    </div>
  );
}
