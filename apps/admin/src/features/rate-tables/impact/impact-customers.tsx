import { Link } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, More } from '@/components/data/data-table';
import { useConnection } from '@/components/data/use-connection';
import { Money } from '@/components/figures/money';
import type { ImpactCustomersQuery, ImpactSort } from '@/gql/graphql';
import { formatFenDifference } from '@/lib/format/money';
import { ImpactCustomersDocument } from './impact-documents';
import { ImpactLines } from './impact-lines';

type Row = ImpactCustomersQuery['impactCustomers']['nodes'][number];

interface ImpactCustomersProps {
  readonly impactRunId: string;
  readonly sort: ImpactSort;
}

/** Every customer that a table would make pay more or less; each opens its own lines. */
export function ImpactCustomers({ impactRunId, sort }: ImpactCustomersProps): ReactNode {
  const { t } = useTranslation(['impact', 'app']);
  const [open, setOpen] = useState<Row | null>(null);
  const list = useConnection({
    query: ImpactCustomersDocument,
    variables: { id: impactRunId, sort },
    read: ({ impactCustomers }) => impactCustomers,
    typenames: ['ImpactCustomer'],
  });
  const money = (key: 'oldFen' | 'newFen', title: string) => ({
    title,
    key,
    align: 'right' as const,
    render: (_: unknown, row: Row) => <Money fen={row[key]} />,
  });
  return (
    <>
      <DataTable<Row>
        label={t('customers', { count: list.total })}
        rows={list.rows}
        rowKey={({ id }) => id}
        error={list.error}
        loading={list.loading}
        onRetry={list.retry}
        empty={t('nobody')}
        columns={[
          {
            title: t('customer'),
            key: 'customer',
            render: (_, { customer }) =>
              customer === null ? (
                '—'
              ) : (
                <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
                  {customer.name}
                </Link>
              ),
          },
          {
            title: t('services'),
            key: 'services',
            align: 'right',
            render: (_, { services }) => services,
          },
          {
            title: t('renewals'),
            key: 'renewals',
            align: 'right',
            render: (_, { renewals }) => renewals,
          },
          money('oldFen', t('old')),
          money('newFen', t('new')),
          {
            title: t('difference'),
            key: 'difference',
            align: 'right',
            render: (_, { differenceFen }) => <b>{formatFenDifference(differenceFen)}</b>,
          },
          {
            title: t('lines'),
            key: 'lines',
            align: 'right',
            render: (_, row) => (
              <Button
                type="link"
                size="small"
                aria-label={`${t('openLines')}: ${row.customer?.name ?? ''}`}
                onClick={() => setOpen(row)}
              >
                {t('openLines')}
              </Button>
            ),
          },
        ]}
        footer={
          <More
            shown={list.rows?.length ?? 0}
            total={list.total}
            hasMore={list.hasMore}
            busy={list.loading}
            onMore={list.more}
          />
        }
      />
      <Drawer
        open={open !== null}
        onClose={() => setOpen(null)}
        title={open?.customer?.name ?? ''}
        size={760}
        closable={{ 'aria-label': t('app:form.close') }}
        destroyOnHidden
      >
        {open?.customer && <ImpactLines impactRunId={impactRunId} customerId={open.customer.id} />}
      </Drawer>
    </>
  );
}
