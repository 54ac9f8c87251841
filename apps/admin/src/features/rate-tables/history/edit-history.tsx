import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CellPath } from '@/components/cell-path/cell-path';
import { CommentList } from '@/components/cell-path/comment-list';
import { DataTable, More } from '@/components/data/data-table';
import { useConnection } from '@/components/data/use-connection';
import { ClauseTag } from '@/components/figures/clause-tag';
import { DateText } from '@/components/figures/date-text';
import type { RateTableEditsQuery } from '@/gql/graphql';
import { RateTableEditsDocument } from '../draft/collaboration-documents';
import type { Comments } from '../draft/comments';
import { useCellValue } from '../draft/use-cell-value';

type Row = RateTableEditsQuery['rateTableEdits']['nodes'][number];

interface EditHistoryProps {
  readonly rateTableId: string;
  readonly document: unknown;
  readonly comments: Comments;
}

/** Who changed which cell when, from what to what, with what was noted on it. */
export function EditHistory({ rateTableId, document, comments }: EditHistoryProps): ReactNode {
  const { t } = useTranslation(['rate-tables', 'rate-desk']);
  const valueOf = useCellValue();
  const list = useConnection({
    query: RateTableEditsDocument,
    variables: { id: rateTableId, first: 50 },
    read: ({ rateTableEdits }) => rateTableEdits,
    typenames: ['RateTableEdit'],
  });
  return (
    <DataTable<Row>
      label={t('rate-desk:history.edits')}
      rows={list.rows}
      rowKey={({ id }) => id}
      error={list.error}
      loading={list.loading}
      onRetry={list.retry}
      empty={t('rate-desk:history.none')}
      columns={[
        { title: t('rate-desk:history.version'), key: 'version', render: (_, { version }) => version },
        {
          title: t('rate-desk:history.when'),
          key: 'when',
          render: (_, { createdAt }) => <DateText value={createdAt} />,
        },
        { title: t('rate-desk:history.who'), key: 'who', render: (_, { createdBy }) => createdBy.name },
        {
          title: t('changes.cell'),
          key: 'cell',
          render: (_, { cell, clause }) => (
            <>
              <CellPath cell={cell} document={document} /> <ClauseTag clause={clause} />
              <CommentList comments={comments.on(cell)} />
            </>
          ),
        },
        {
          title: t('changes.before'),
          key: 'before',
          align: 'right',
          render: (_, { cell, before }) => valueOf(cell, before),
        },
        {
          title: t('changes.after'),
          key: 'after',
          align: 'right',
          render: (_, { cell, after }) => <b>{valueOf(cell, after)}</b>,
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
  );
}
