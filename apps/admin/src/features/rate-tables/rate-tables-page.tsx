import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { DataTable, More } from '@/components/data/data-table';
import { useConnection } from '@/components/data/use-connection';
import { DateText } from '@/components/figures/date-text';
import { PageHeader } from '@/components/page/page-header';
import type { RateTablesQuery } from '@/gql/graphql';
import { todayInShanghai } from '@/lib/format/dates';
import { useSession } from '@/lib/session/session';
import { CopyDialog } from './dialogs/copy-dialog';
import { ImportDialog } from './dialogs/import-dialog';
import { InForceLookup } from './in-force-lookup';
import { RateTableInForceDocument, RateTablesDocument } from './rate-table-documents';
import { StatusMark } from './status-mark';
import { TablesTimeline } from './timeline/tables-timeline';

type Row = RateTablesQuery['rateTables']['nodes'][number];

/** Every table by year and revision; the one in force today is marked. */
export function RateTablesPage(): ReactNode {
  const { t } = useTranslation(['rate-tables', 'app']);
  const { may } = useSession();
  const [importing, setImporting] = useState(false);
  const [copying, setCopying] = useState<Row | null>(null);
  const pages = useConnection({
    query: RateTablesDocument,
    variables: { first: 50 },
    read: (data) => data.rateTables,
    typenames: ['RateTable'],
  });
  const [{ data }] = useQuery({ query: RateTableInForceDocument, variables: { on: todayInShanghai() } });
  const [on, setOn] = useState(todayInShanghai);
  const [sought] = useQuery({ query: RateTableInForceDocument, variables: { on } });
  const inForceId = data?.rateTableInForce?.id;
  const columns = useColumns(inForceId, may('ADMIN') ? setCopying : null);
  return (
    <>
      <PageHeader
        title={t('app:nav.rateTables')}
        summary={t('list.summary')}
        actions={may('ADMIN') && <Button onClick={() => setImporting(true)}>{t('action.import')}</Button>}
      />
      <InForceLookup on={on} onChange={setOn} />
      <TablesTimeline
        tables={pages.rows ?? []}
        inForceId={inForceId}
        soughtId={sought.data?.rateTableInForce?.id}
      />
      <DataTable<Row>
        label={t('app:nav.rateTables')}
        columns={columns}
        rows={pages.rows}
        rowKey={({ id }) => id}
        error={pages.error}
        onRetry={pages.retry}
        empty={t('list.empty')}
        footer={
          <More
            shown={pages.rows?.length ?? 0}
            total={pages.total}
            hasMore={pages.hasMore}
            busy={pages.loading}
            onMore={pages.more}
          />
        }
      />
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
      {copying !== null && <CopyDialog source={copying} onClose={() => setCopying(null)} />}
    </>
  );
}

type Columns = Parameters<typeof DataTable<Row>>[0]['columns'];

function useColumns(inForceId: string | undefined, onCopy: ((row: Row) => void) | null): Columns {
  const { t } = useTranslation(['rate-tables', 'words']);
  return [
    {
      title: t('list.table'),
      key: 'table',
      render: (_, { id, year, revision }) => (
        <Link to="/rate-tables/$rateTableId" params={{ rateTableId: id }}>
          {t('words:rateTableShort', { year, revision })}
        </Link>
      ),
    },
    {
      title: t('list.status'),
      key: 'status',
      render: (_, { id, status }) => <StatusMark status={status} inForce={id === inForceId} />,
    },
    {
      title: t('list.effectiveFrom'),
      key: 'effectiveFrom',
      render: (_, { status, effectiveFrom }) =>
        status === 'DRAFT' ? t('list.notYet') : <DateText value={effectiveFrom} />,
    },
    {
      title: t('list.basedOn'),
      key: 'basedOn',
      render: (_, { basedOn }) =>
        basedOn === null
          ? '—'
          : t('words:rateTableShort', { year: basedOn.year, revision: basedOn.revision }),
    },
    { title: t('list.note'), key: 'note', render: (_, { note }) => note ?? '' },
    {
      title: t('list.by'),
      key: 'by',
      render: (_, { createdBy, publishedBy, createdAt, publishedAt }) => (
        <>
          {(publishedBy ?? createdBy).name} · <DateText value={publishedAt ?? createdAt} />
        </>
      ),
    },
    ...(onCopy === null
      ? []
      : [
          {
            title: t('list.actions'),
            key: 'actions',
            align: 'right' as const,
            render: (_: unknown, row: Row) => (
              <Button
                type="link"
                size="small"
                aria-label={`${t('action.copy')}: ${t('words:rateTableShort', { year: row.year, revision: row.revision })}`}
                onClick={() => onCopy(row)}
              >
                {t('action.copy')}
              </Button>
            ),
          },
        ]),
  ];
}
