import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { todayInShanghai } from '@/lib/format/dates';
import { Desk, Entry, Start } from './desk';
import {
  AdminDeskDocument,
  FinanceDeskDocument,
  SalesDeskDocument,
  ServiceDeskDocument,
} from './home-documents';

// Numbers are counted when the page is opened, whatever was read before.
const requestPolicy = 'cache-and-network';

/** The table in force, and the drafts. */
export function AdminDesk(): ReactNode {
  const { t } = useTranslation(['home', 'words']);
  const [{ data }] = useQuery({
    query: AdminDeskDocument,
    variables: { on: todayInShanghai() },
    requestPolicy,
  });
  const table = data?.rateTableInForce;
  return (
    <Desk title={t('admin.title')}>
      {table ? (
        <Entry
          to="/rate-tables/$rateTableId"
          params={{ rateTableId: table.id }}
          label={t('admin.inForce')}
          figure={t('words:rateTableShort', table)}
        />
      ) : (
        <Entry
          to="/rate-tables"
          label={t('admin.inForce')}
          figure={data === undefined ? undefined : t('admin.none')}
        />
      )}
      <Entry to="/rate-tables" label={t('admin.drafts')} figure={data?.rateTables.totalCount} />
      <Start to="/rate-tables" label={t('admin.all')} />
    </Desk>
  );
}

/** Customers, and quotes that wait for an answer. */
export function SalesDesk(): ReactNode {
  const { t } = useTranslation('home');
  const [{ data }] = useQuery({ query: SalesDeskDocument, requestPolicy });
  return (
    <Desk title={t('sales.title')}>
      <Entry to="/customers" label={t('sales.customers')} figure={data?.customers.totalCount} />
      <Entry to="/quotes" label={t('sales.quotes')} figure={data?.quotes.totalCount} />
      <Start to="/quotes/new" label={t('sales.newQuote')} />
    </Desk>
  );
}

/** Service orders, and the way to record one. */
export function ServiceDesk(): ReactNode {
  const { t } = useTranslation('home');
  const [{ data }] = useQuery({ query: ServiceDeskDocument, requestPolicy });
  return (
    <Desk title={t('service.title')}>
      <Entry to="/service-orders" label={t('service.orders')} figure={data?.serviceOrders.totalCount} />
      <Start to="/service-orders/new" label={t('service.record')} />
    </Desk>
  );
}

/** What waits to be invoiced, and invoices that wait to be issued. */
export function FinanceDesk(): ReactNode {
  const { t } = useTranslation('home');
  const [{ data }] = useQuery({ query: FinanceDeskDocument, requestPolicy });
  return (
    <Desk title={t('finance.title')}>
      <Entry to="/charges" label={t('finance.charges')} figure={data?.charges.totalCount} />
      <Entry to="/invoices" label={t('finance.drafts')} figure={data?.invoices.totalCount} />
      <Start to="/reports" label={t('finance.reports')} />
    </Desk>
  );
}
