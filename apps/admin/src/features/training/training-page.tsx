import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ListTable } from '@/components/data/list-table';
import { useConnection } from '@/components/data/use-connection';
import { CustomerFilter } from '@/components/filters/customer-filter';
import { Filter, Filters } from '@/components/filters/filters';
import { LiveMark } from '@/components/live/live-mark';
import { PageHeader } from '@/components/page/page-header';
import { graphql } from '@/gql';
import type { TrainingStatus } from '@/gql/graphql';
import { useLive } from '@/lib/live/use-live';
import { useSession } from '@/lib/session/session';
import { BookTraining } from './book-training';
import { trainingOrders, type TrainingSearch } from './training-search';
import { useTrainingColumns } from './use-training-columns';

graphql(`
  fragment TrainingRow on TrainingSession {
    id
    number
    status
    mode
    plannedOn
    heldOn
    days
    trainees
    totalFen
    version
    cancelReason
    customer {
      id
      name
    }
    licence {
      id
      productName
      serial
    }
    decision {
      ...DecisionParts
    }
  }
`);

const TrainingSessionsDocument = graphql(`
  query TrainingSessions($filter: TrainingFilter, $sort: TrainingSort!, $after: String) {
    trainingSessions(first: 50, after: $after, filter: $filter, sort: $sort) {
      nodes {
        ...TrainingRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

const route = getRouteApi('/desk/training');
const STANDARD = 'PLANNED_ON_DESC';

/** Training sessions, the latest planned first: booked, held, cancelled. */
export function TrainingPage(): ReactNode {
  const { t } = useTranslation(['training', 'app']);
  const { may } = useSession();
  const { sort, ...search } = route.useSearch();
  const navigate = useNavigate();
  const show = (next: TrainingSearch): void =>
    void navigate({ to: '/training', search: next, replace: true });
  const [booking, setBooking] = useState(false);
  const { status = null, customerId = null } = search;
  const list = useConnection({
    query: TrainingSessionsDocument,
    variables: { filter: { status, customerId }, sort: sort ?? STANDARD },
    read: ({ trainingSessions }) => trainingSessions,
    typenames: ['TrainingSession'],
  });
  const live = useLive(['TrainingSession'], list.refresh);
  const columns = useTrainingColumns();
  return (
    <>
      <PageHeader
        title={t('app:nav.training')}
        mark={<LiveMark state={live} />}
        actions={
          may('SERVICE', 'SALES') && (
            <Button type="primary" onClick={() => setBooking(true)}>
              {t('book.open')}
            </Button>
          )
        }
      />
      <TrainingFilters search={search} onChange={(next) => show({ ...(sort && { sort }), ...next })} />
      <ListTable
        label={t('app:nav.training')}
        columns={columns}
        list={list}
        loading={list.loading && list.rows === undefined}
        order={{
          by: trainingOrders,
          standard: STANDARD,
          value: sort,
          onChange: (next) => show({ ...search, ...(next && { sort: next }) }),
        }}
        empty={t(Object.keys(search).length > 0 ? 'list.none' : 'list.empty')}
      />
      {booking && <BookTraining onClose={() => setBooking(false)} />}
    </>
  );
}

interface TrainingFiltersProps {
  readonly search: TrainingSearch;
  readonly onChange: (next: TrainingSearch) => void;
}

function TrainingFilters({ search, onChange: show }: TrainingFiltersProps): ReactNode {
  const { t } = useTranslation('training');
  const { status, customerId } = search;
  return (
    <Filters label={t('filter.label')}>
      <Filter label={t('column.status')} htmlFor="training-status">
        <Select
          id="training-status"
          virtual={false}
          allowClear
          value={status ?? null}
          placeholder={t('filter.statusAll')}
          options={(['BOOKED', 'HELD', 'CANCELLED'] as const).map((value) => ({
            value,
            label: t(`status.${value}`),
          }))}
          onChange={(next: TrainingStatus | undefined) =>
            show({ ...(customerId && { customerId }), ...(next && { status: next }) })
          }
        />
      </Filter>
      <CustomerFilter
        id="training-customer"
        label={t('column.customer')}
        all={t('filter.customerAll')}
        value={customerId}
        onChange={(next) => show({ ...(status && { status }), ...(next && { customerId: next }) })}
      />
      {Object.keys(search).length > 0 && (
        <Button type="link" onClick={() => show({})}>
          {t('filter.clear')}
        </Button>
      )}
    </Filters>
  );
}
