import { Link } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, More } from '@/components/data/data-table';
import { useConnection } from '@/components/data/use-connection';
import { ExportMenu } from '@/components/export/export-menu';
import { Money } from '@/components/figures/money';
import type { ImpactCustomersQuery, ImpactSort } from '@/gql/graphql';
import { formatFenDifference } from '@/lib/format/money';
import { ImpactCustomersDocument } from './impact-documents';
import { ImpactLines } from './impact-lines';

type Row = ImpactCustomersQuery['impactCustomers']['nodes'][number];

interface ImpactCustomersProps {
  readonly impactRunId: string;
  readonly sort: ImpactSort;
  /** The customer whose lines are open; null for none. */
  readonly openId: string | null;
  readonly onOpen: (customerId: string | null) => void;
}

/** Every customer that a table would make pay more or less; each opens its own lines. */
export function ImpactCustomers({ impactRunId, sort, openId, onOpen }: ImpactCustomersProps): ReactNode {
  const { t } = useTranslation(['impact', 'app']);
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
                disabled={row.customer === null}
                onClick={() => onOpen(row.customer?.id ?? null)}
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
        open={openId !== null}
        onClose={() => onOpen(null)}
        title={list.rows?.find(({ customer }) => customer?.id === openId)?.customer?.name ?? t('lines')}
        size={760}
        closable={{ 'aria-label': t('app:form.close') }}
        destroyOnHidden
        extra={
          openId !== null && <ExportMenu name="impact-lines" asked={{ impactRunId, customerId: openId }} />
        }
      >
        {openId !== null && <ImpactLines impactRunId={impactRunId} customerId={openId} />}
      </Drawer>
    </>
  );
}
