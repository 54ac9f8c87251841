import { Link } from '@tanstack/react-router';
import { Drawer, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, More } from '@/components/data/data-table';
import { useConnection } from '@/components/data/use-connection';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { useReturnFocus } from '@/components/page/use-return-focus';
import type { AgeingBucket, BucketInvoicesQuery } from '@/gql/graphql';
import { BucketInvoicesDocument } from './money-documents';

type Open = BucketInvoicesQuery['openInvoices']['nodes'][number];

interface BucketInvoicesProps {
  readonly bucket: AgeingBucket;
  /** Of this customer; of all where left out. */
  readonly customerId: string | undefined;
  readonly onClose: () => void;
}

/** The invoices of one figure of the ageing; each leads to its lines, and from there to why they are what they are. */
export function BucketInvoices({ bucket, customerId, onClose }: BucketInvoicesProps): ReactNode {
  const { t } = useTranslation(['reports', 'app']);
  useReturnFocus();
  const filter = { bucket, ...(customerId !== undefined && { customerId }) };
  const open = useConnection({
    query: BucketInvoicesDocument,
    variables: { filter },
    read: (data) => data.openInvoices,
    typenames: ['Receivable', 'Payment', 'CreditNote', 'Invoice'],
  });
  const columns: NonNullable<TableProps<Open>['columns']> = [
    {
      title: t('line.document'),
      render: (_, { invoice }) => (
        <Link to="/invoices/$invoiceId" params={{ invoiceId: invoice.id }}>
          {invoice.number}
        </Link>
      ),
    },
    { title: t('line.customer'), render: (_, { customer }) => customer.name },
    { title: t('line.issuedOn'), render: (_, { invoice }) => <DateText value={invoice.issuedOn} /> },
    { title: t('receivable.dueOn'), render: (_, { dueOn }) => <DateText value={dueOn} /> },
    {
      title: t('receivable.invoiced'),
      align: 'right',
      render: (_, { totalFen }) => <Money fen={totalFen} />,
    },
    { title: t('receivable.open'), align: 'right', render: (_, { openFen }) => <Money fen={openFen} /> },
  ];
  return (
    <Drawer
      open
      size={820}
      title={t('receivable.title', { bucket: t(`bucket.${bucket}`) })}
      closable={{ 'aria-label': t('app:form.close') }}
      onClose={onClose}
    >
      <DataTable<Open>
        label={t('receivable.invoices')}
        columns={columns}
        rows={open.rows}
        rowKey={({ invoice }) => invoice.id}
        loading={open.loading}
        error={open.error}
        onRetry={open.retry}
        empty={t('receivable.settled')}
        footer={
          <More
            shown={open.rows?.length ?? 0}
            total={open.total}
            hasMore={open.hasMore}
            busy={open.loading}
            onMore={open.more}
          />
        }
      />
    </Drawer>
  );
}
