import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ListTable } from '@/components/data/list-table';
import { useConnection } from '@/components/data/use-connection';
import { CustomerFilter } from '@/components/filters/customer-filter';
import { Filter, Filters } from '@/components/filters/filters';
import { ButtonLink } from '@/components/link/button-link';
import { LiveMark } from '@/components/live/live-mark';
import { PageHeader } from '@/components/page/page-header';
import { graphql } from '@/gql';
import type { ServiceOrderKind } from '@/gql/graphql';
import { useLive } from '@/lib/live/use-live';
import { useSession } from '@/lib/session/session';
import { serviceOrderKinds, serviceOrderOrders, type ServiceOrdersSearch } from './service-orders-search';
import { useServiceOrderColumns } from './service-order-columns';

const ServiceOrdersDocument = graphql(`
  query ServiceOrders($filter: ServiceOrderFilter, $sort: ServiceOrderSort!, $after: String) {
    serviceOrders(first: 50, after: $after, filter: $filter, sort: $sort) {
      nodes {
        ...ServiceOrderRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

const route = getRouteApi('/desk/service-orders');
const STANDARD = 'SERVED_ON_DESC';

/** All services that were given, newest first, filtered by the page's address. */
export function ServiceOrdersPage(): ReactNode {
  const { t } = useTranslation(['service-orders', 'app']);
  const { may } = useSession();
  const { sort, ...search } = route.useSearch();
  const navigate = useNavigate();
  const list = useConnection({
    query: ServiceOrdersDocument,
    variables: {
      filter: { kind: search.kind ?? null, customerId: search.customerId ?? null },
      sort: sort ?? STANDARD,
    },
    read: ({ serviceOrders }) => serviceOrders,
    typenames: ['ServiceOrder'],
  });
  const live = useLive(['ServiceOrder'], list.refresh);
  const columns = useServiceOrderColumns();
  const filtered = search.kind !== undefined || search.customerId !== undefined;
  return (
    <>
      <PageHeader
        title={t('app:nav.serviceOrders')}
        mark={<LiveMark state={live} />}
        actions={
          may('SERVICE', 'ADMIN') && (
            <ButtonLink to="/service-orders/new" primary>
              {t('record')}
            </ButtonLink>
          )
        }
      />
      <ServiceOrderFilters search={{ ...search, ...(sort && { sort }) }} />
      <ListTable
        label={t('app:nav.serviceOrders')}
        columns={columns}
        list={list}
        order={{
          by: serviceOrderOrders,
          standard: STANDARD,
          value: sort,
          onChange: (next) =>
            void navigate({
              to: '/service-orders',
              search: { ...search, ...(next && { sort: next }) },
              replace: true,
            }),
        }}
        empty={t(filtered ? 'list.none' : 'list.empty')}
      />
    </>
  );
}

function ServiceOrderFilters({ search }: { readonly search: ServiceOrdersSearch }): ReactNode {
  const { t } = useTranslation('service-orders');
  const navigate = useNavigate();
  const show = (next: ServiceOrdersSearch): void =>
    void navigate({ to: '/service-orders', search: next, replace: true });
  const { kind, customerId, sort } = search;
  const order = sort && { sort };
  return (
    <Filters label={t('filter.label')}>
      <Filter label={t('filter.kind')} htmlFor="filter-kind">
        <Select
          virtual={false}
          id="filter-kind"
          value={kind ?? null}
          placeholder={t('filter.kindAll')}
          allowClear
          options={serviceOrderKinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
          onChange={(next: ServiceOrderKind | undefined) =>
            show({ ...order, ...(customerId && { customerId }), ...(next && { kind: next }) })
          }
        />
      </Filter>
      <CustomerFilter
        id="filter-customer"
        label={t('filter.customer')}
        all={t('filter.customerAll')}
        value={customerId}
        onChange={(next) => show({ ...order, ...(kind && { kind }), ...(next && { customerId: next }) })}
      />
      {(kind !== undefined || customerId !== undefined) && (
        <Button type="link" onClick={() => show({ ...order })}>
          {t('filter.clear')}
        </Button>
      )}
    </Filters>
  );
}
