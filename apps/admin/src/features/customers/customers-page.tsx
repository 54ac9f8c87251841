import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ListTable } from '@/components/data/list-table';
import { useConnection } from '@/components/data/use-connection';
import { PageHeader } from '@/components/page/page-header';
import { graphql } from '@/gql';
import { useSession } from '@/lib/session/session';
import { AddCustomer } from './add-customer';
import { useCustomerColumns } from './customer-columns';
import { CustomerSearch } from './customer-search';
import { customerOrders, type CustomersSearch } from './customers-search';

const CustomersDocument = graphql(`
  query Customers($filter: CustomerFilter, $sort: CustomerSort!, $after: String) {
    customers(first: 50, after: $after, filter: $filter, sort: $sort) {
      nodes {
        ...CustomerRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

const route = getRouteApi('/desk/customers');
const STANDARD = 'NAME_ASC';

/** All customers, found by name, short code or serial; the search stands in the page's address. */
export function CustomersPage(): ReactNode {
  const { t } = useTranslation(['customers', 'app']);
  const { add = false, ...shown } = route.useSearch();
  const { search = '', sort } = shown;
  const navigate = useNavigate();
  const mayAdd = useSession().may('SALES', 'ADMIN');
  const show = (next: CustomersSearch): void =>
    void navigate({ to: '/customers', search: next, replace: true });
  const list = useConnection({
    query: CustomersDocument,
    variables: { filter: search === '' ? null : { search }, sort: sort ?? STANDARD },
    read: ({ customers }) => customers,
    typenames: ['Customer', 'Licence'],
  });
  const columns = useCustomerColumns(search);
  return (
    <>
      <PageHeader
        title={t('app:nav.customers')}
        actions={
          mayAdd && (
            <Button type="primary" onClick={() => show({ ...shown, add: true })}>
              {t('list.add')}
            </Button>
          )
        }
      />
      <CustomerSearch
        value={search}
        onChange={(next) => show({ ...(sort && { sort }), ...(next !== '' && { search: next }) })}
      />
      <ListTable
        label={t('app:nav.customers')}
        columns={columns}
        list={list}
        order={{
          by: customerOrders,
          standard: STANDARD,
          value: sort,
          onChange: (next) => show({ ...(search !== '' && { search }), ...(next && { sort: next }) }),
        }}
        empty={<NoCustomers search={search} mayAdd={mayAdd} onClear={() => show({})} />}
      />
      {add && mayAdd && <AddCustomer onClose={() => show(shown)} />}
    </>
  );
}

interface NoCustomersProps {
  readonly search: string;
  readonly mayAdd: boolean;
  readonly onClear: () => void;
}

function NoCustomers({ search, mayAdd, onClear }: NoCustomersProps): ReactNode {
  const { t } = useTranslation('customers');
  if (search === '') return <p>{t(mayAdd ? 'list.empty' : 'list.emptyReadOnly')}</p>;
  return (
    <>
      <p>{t('list.notFound', { search })}</p>
      <Button type="link" onClick={onClear}>
        {t('list.clear')}
      </Button>
    </>
  );
}
