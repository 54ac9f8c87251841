import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ListTable } from '@/components/data/list-table';
import { useConnection } from '@/components/data/use-connection';
import { Money } from '@/components/figures/money';
import { InvoiceMark } from '@/components/figures/status-mark';
import { Section } from '@/components/page/section';
import { BillingRunInvoicesDocument } from './billing-run-documents';

interface BillingRunInvoicesProps {
  readonly billingRunId: string;
  readonly goesOn: boolean;
}

/** The invoices that a run has made, drafts first opened to be checked. */
export function BillingRunInvoices({ billingRunId, goesOn }: BillingRunInvoicesProps): ReactNode {
  const { t } = useTranslation('billing-runs');
  const list = useConnection({
    query: BillingRunInvoicesDocument,
    variables: { id: billingRunId },
    read: ({ billingRunInvoices }) => billingRunInvoices,
    typenames: ['Invoice'],
    changesAlone: true,
  });
  return (
    <Section title={t('made')} count={list.total}>
      <ListTable
        label={t('made')}
        list={list}
        empty={t(goesOn ? 'madeSoon' : 'madeNone')}
        columns={[
          {
            key: 'number',
            title: t('column.number'),
            render: (_, { id, number }) => (
              <Link to="/invoices/$invoiceId" params={{ invoiceId: id }}>
                {number ?? t('draft')}
              </Link>
            ),
          },
          { key: 'customer', title: t('column.customer'), render: (_, { customer }) => customer.name },
          {
            key: 'status',
            title: t('column.status'),
            render: (_, { status, paymentState }) => (
              <InvoiceMark status={status} paymentState={paymentState} />
            ),
          },
          {
            key: 'total',
            title: t('column.total'),
            align: 'right',
            render: (_, { totalFen }) => <Money fen={totalFen} />,
          },
        ]}
      />
    </Section>
  );
}
