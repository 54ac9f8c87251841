import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ListTable } from '@/components/data/list-table';
import { useConnection } from '@/components/data/use-connection';
import { CustomerFilter } from '@/components/filters/customer-filter';
import { Filters } from '@/components/filters/filters';
import { PageHeader } from '@/components/page/page-header';
import { graphql } from '@/gql';
import { useContractColumns } from './contract-columns';
import { contractOrders, type ContractsSearch } from './contracts-search';

const ContractsDocument = graphql(`
  query Contracts($filter: ContractFilter, $sort: ContractSort!, $after: String) {
    contracts(first: 50, after: $after, filter: $filter, sort: $sort) {
      nodes {
        ...ContractRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

const route = getRouteApi('/desk/contracts');
const STANDARD = 'MADE_DESC';

/** All contracts, the latest first, filtered by the page's address. */
export function ContractsPage(): ReactNode {
  const { t } = useTranslation(['contracts', 'app']);
  const { customerId, sort } = route.useSearch();
  const narrowed = customerId === undefined ? {} : { customerId };
  const navigate = useNavigate();
  const show = (search: ContractsSearch): void => void navigate({ to: '/contracts', search, replace: true });
  const list = useConnection({
    query: ContractsDocument,
    variables: { filter: narrowed, sort: sort ?? STANDARD },
    read: ({ contracts }) => contracts,
    typenames: ['Contract'],
  });
  const columns = useContractColumns();
  return (
    <>
      <PageHeader title={t('app:nav.contracts')} />
      <ContractFilters
        customerId={customerId}
        onChange={(next) => show({ ...(sort && { sort }), ...(next && { customerId: next }) })}
      />
      <ListTable
        label={t('app:nav.contracts')}
        columns={columns}
        list={list}
        order={{
          by: contractOrders,
          standard: STANDARD,
          value: sort,
          onChange: (next) => show({ ...narrowed, ...(next && { sort: next }) }),
        }}
        empty={t(customerId === undefined ? 'list.empty' : 'list.none')}
      />
    </>
  );
}

interface ContractFiltersProps {
  readonly customerId: string | undefined;
  readonly onChange: (customerId: string | undefined) => void;
}

function ContractFilters({ customerId, onChange }: ContractFiltersProps): ReactNode {
  const { t } = useTranslation('contracts');
  return (
    <Filters label={t('filter.label')}>
      <CustomerFilter
        id="filter-customer"
        label={t('filter.customer')}
        all={t('filter.customerAll')}
        value={customerId}
        onChange={onChange}
      />
      {customerId !== undefined && (
        <Button type="link" onClick={() => onChange(undefined)}>
          {t('filter.clear')}
        </Button>
      )}
    </Filters>
  );
}
