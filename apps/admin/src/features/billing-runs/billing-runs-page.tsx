import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ListTable } from '@/components/data/list-table';
import { useConnection } from '@/components/data/use-connection';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { StatusMark } from '@/components/figures/status-mark';
import { ButtonLink } from '@/components/link/button-link';
import { PageHeader } from '@/components/page/page-header';
import { BillingRunsDocument } from './billing-run-documents';

/** All runs, the latest first. */
export function BillingRunsPage(): ReactNode {
  const { t } = useTranslation(['billing-runs', 'app']);
  const list = useConnection({
    query: BillingRunsDocument,
    variables: {},
    read: ({ billingRuns }) => billingRuns,
    typenames: ['BillingRun'],
  });
  return (
    <>
      <PageHeader
        title={t('app:nav.billingRuns')}
        summary={t('lead')}
        actions={
          <ButtonLink to="/billing-runs/new" primary>
            {t('new')}
          </ButtonLink>
        }
      />
      <ListTable
        label={t('app:nav.billingRuns')}
        list={list}
        empty={t('empty')}
        columns={[
          {
            key: 'createdAt',
            title: t('column.createdAt'),
            render: (_, { id, createdAt }) => (
              <Link to="/billing-runs/$billingRunId" params={{ billingRunId: id }}>
                <DateText value={createdAt} />
              </Link>
            ),
          },
          {
            key: 'status',
            title: t('column.status'),
            render: (_, { status }) => <StatusMark of="billingRunStatus" status={status} />,
          },
          {
            key: 'dueBy',
            title: t('column.dueBy'),
            render: (_, { dueBy }) => <DateText value={dueBy} />,
          },
          { key: 'createdBy', title: t('column.createdBy'), render: (_, { createdBy }) => createdBy.name },
          { key: 'billed', title: t('column.billed'), align: 'right', dataIndex: 'billed' },
          { key: 'drafted', title: t('column.drafted'), align: 'right', dataIndex: 'drafted' },
          { key: 'issued', title: t('column.issued'), align: 'right', dataIndex: 'issued' },
          {
            key: 'total',
            title: t('column.total'),
            align: 'right',
            render: (_, { totalFen }) => <Money fen={totalFen} />,
          },
        ]}
      />
    </>
  );
}
