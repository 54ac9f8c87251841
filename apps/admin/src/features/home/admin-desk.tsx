import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { CellPath } from '@/components/cell-path/cell-path';
import type { RecordItem } from '@/components/data/record-list';
import { ClauseTag } from '@/components/figures/clause-tag';
import { DateText } from '@/components/figures/date-text';
import type { AdminDeskQuery } from '@/gql/graphql';
import { todayInShanghai } from '@/lib/format/dates';
import { Card, Desk, Latest } from './desk';
import { AdminDeskDocument } from './home-documents';
import { LatestChanges } from './latest-changes';

/** The table in force, what it does not state, and the drafts. */
export function AdminDesk(): ReactNode {
  const { t } = useTranslation(['home', 'words']);
  const [{ data, error }, again] = useQuery({
    query: AdminDeskDocument,
    variables: { on: todayInShanghai() },
    requestPolicy: 'cache-and-network',
  });
  const table = data?.rateTableInForce;
  const place = table
    ? ({ to: '/rate-tables/$rateTableId', params: { rateTableId: table.id } } as const)
    : ({ to: '/rate-tables' } as const);
  const none = data === undefined ? undefined : t('admin.none');
  return (
    <Desk
      title={t('admin.title')}
      error={data ? undefined : error}
      onRetry={() => again({ requestPolicy: 'network-only' })}
      cards={
        <>
          <Card
            {...place}
            label={t('admin.inForce')}
            figure={table ? t('words:rateTableShort', table) : none}
          />
          <Card {...place} label={t('admin.missing')} figure={table?.review.missing.length} />
          <Card to="/rate-tables" label={t('admin.drafts')} figure={data?.drafts.totalCount} />
          <Card
            to="/rate-tables"
            label={t('admin.toApprove')}
            figure={data?.deskSummary.administration.draftsToApprove}
          />
        </>
      }
    >
      {table !== null && (
        <Latest
          {...place}
          title={t('admin.missingList')}
          items={table && missingOf(table)}
          empty={t('admin.missingEmpty')}
        />
      )}
      <Latest
        to="/rate-tables"
        title={t('admin.draftsList')}
        items={data?.drafts.nodes.map((draft) => ({
          key: draft.id,
          name: (
            <Link to="/rate-tables/$rateTableId" params={{ rateTableId: draft.id }}>
              {t('words:rateTableShort', draft)}
            </Link>
          ),
          detail: (
            <>
              <span>{draft.createdBy.name}</span>
              <DateText value={draft.createdAt} />
            </>
          ),
        }))}
        empty={t('admin.draftsEmpty')}
      />
      <LatestChanges entries={data?.auditEntries.nodes} tables={data?.rateTables.nodes ?? []} />
    </Desk>
  );
}

const missingOf = ({
  document,
  review,
}: NonNullable<AdminDeskQuery['rateTableInForce']>): readonly RecordItem[] =>
  review.missing.map(({ cell, clause }) => ({
    key: cell,
    name: <CellPath cell={cell} document={document} />,
    mark: <ClauseTag clause={clause} />,
  }));
