import { Alert, Button } from 'antd';
import type { RateTable } from 'policy';
import { useDeferredValue, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { UnsavedGuard } from '@/components/form/unsaved-guard';
import { useNotice } from '@/components/page/notice';
import { useSession } from '@/lib/session/session';
import { CommentDialog } from './dialogs/comment-dialog';
import { DiscardDialog } from './dialogs/discard-dialog';
import { PublishDialog } from './dialogs/publish-dialog';
import { PublishEffects } from './dialogs/publish-effects';
import { ChangesTable } from './draft/changes-table';
import { useComments, type Comments } from './draft/comments';
import { ConflictList } from './draft/conflict-list';
import { DraftBar } from './draft/draft-bar';
import { ReviewPanel } from './draft/review-panel';
import { Submission } from './draft/submission';
import { useAutosave } from './draft/use-autosave';
import { useDraft, type Draft } from './draft/use-draft';
import { useOthersChanges } from './draft/use-others-changes';
import { useReview, type Review } from './draft/use-review';
import { useSaveDraft } from './draft/use-save-draft';
import { ExportMenu } from './export-menu';
import { GridArea } from './grid/grid-area';
import { useMode } from './grid/selection';
import { Grid, type GridTarget } from './grid/grid';
import { ImpactRail } from './impact/impact-rail';
import { useImpact } from './impact/use-impact';
import { baseOf, type LoadedTable } from './loaded-table';
import { marksOf } from './section-marks';
import { SheetOverview } from './sheet/overview/overview';
import { RateTableSheet } from './sheet/sheet';
import type { Sheet } from './sheet/sheet-context';
import { nameOfCell } from './sheet/name-of-cell';
import { TableFrame } from './table-frame';
import { useChangedOnly } from './use-changed-only';
import { useGoTo } from './use-go-to';
import { useTableView } from './use-table-view';

/** The sheet of a draft; it may stay behind the typing for a moment, so that no key waits for the whole table. */
function useSheetOf(
  { document, unreadable }: Pick<Draft, 'document' | 'unreadable'>,
  { write }: Draft,
  grid: Grid,
  review: Review,
  table: LoadedTable,
  only: Sheet['only'],
  comments: Comments,
): Sheet {
  const baseName = table.basedOn === null ? null : String(table.basedOn.year);
  return useMemo(
    () => ({
      document,
      baseName,
      changes: review.changesByCell,
      commentsOn: comments.on,
      editor: {
        unreadable,
        grid,
        write,
        set: (cell, value) => write([{ cell, value }]),
        problemsAt: review.problemsAt,
      },
      only,
    }),
    [document, unreadable, write, grid, baseName, review, only, comments],
  );
}

/** A draft: every figure typed in place and saved as it is typed, its problems and changes beside it. */
export function DraftTable({ table }: { readonly table: LoadedTable }): ReactNode {
  const { t } = useTranslation('rate-tables');
  const { t: words } = useTranslation('words');
  const { viewer } = useSession();
  const notice = useNotice();
  const [dialog, setDialog] = useState<'publish' | 'discard' | null>(null);
  const [commented, setCommented] = useState<string | null>(null);
  const [stepFen, setStep] = useState<number>(100);
  const fetched = useMemo(
    () => ({ id: table.id, version: table.version, document: table.document as RateTable }),
    [table],
  );
  const leftOut: GridTarget['leftOut'] = (why, count) => notice(t(`grid.${why}`, { count }));
  const base = useMemo(() => baseOf(table), [table]);
  const draft = useDraft(fetched, viewer.id);
  const [grid] = useState(() => new Grid());
  useLayoutEffect(() =>
    grid.workOn({
      ...draft,
      base,
      stepFen,
      nameOf: (cell) => nameOfCell(words, draft.document, cell),
      comment: (cell) => setCommented(cell),
      leftOut,
    }),
  );
  const typed = useMemo(
    () => ({ document: draft.document, unreadable: draft.unreadable }),
    [draft.document, draft.unreadable],
  );
  const shown = useDeferredValue(typed);
  const saving = useSaveDraft(draft);
  const state = useAutosave(draft, saving, useMode(grid.selection) !== 'choose');
  const others = useOthersChanges(draft, saving.busy);
  const comments = useComments(table.id, true);
  const review = useReview(shown.document, base, shown.unreadable, saving.refused);
  const changed = useMemo(
    () => [...review.changesByCell.keys(), ...Object.keys(shown.unreadable)],
    [review.changesByCell, shown.unreadable],
  );
  const { only, turn } = useChangedOnly(changed);
  const sheet = useSheetOf(shown, draft, grid, review, table, only, comments);
  const { view } = useTableView();
  const goTo = useGoTo(grid);
  const impact = useImpact(table.id, draft.saved.version, draft.unsaved === 0 && review.changes.length > 0);
  const effects = (
    <PublishEffects rateTableId={table.id} document={shown.document} review={review} impact={impact} />
  );
  const errors = review.problems.filter(({ severity }) => severity === 'error');

  return (
    <>
      <TableFrame
        table={table}
        actions={
          <>
            <Button danger type="text" onClick={() => setDialog('discard')}>
              {t('action.discard')}
            </Button>
            <ExportMenu table={{ ...table, document: draft.saved.document }} />
            <Button type="primary" onClick={() => setDialog('publish')}>
              {t('action.publish')}
            </Button>
          </>
        }
        aside={
          <>
            <ReviewPanel problems={review.problems} document={shown.document} onGoTo={goTo} />
            {review.changes.length > 0 && <ImpactRail rateTableId={table.id} impact={impact} />}
          </>
        }
        sheet={
          <>
            {table.submission !== null && <Submission submission={table.submission} effects={effects} />}
            {draft.restored && draft.unsaved > 0 && (
              <Alert type="info" showIcon closable title={t('draft.restored')} style={{ marginBottom: 12 }} />
            )}
            <DraftBar
              draft={draft}
              grid={grid}
              state={state}
              errors={errors.length}
              stepFen={stepFen}
              onStep={setStep}
              others={others}
              onComment={() => setCommented(grid.selection.state.active)}
              onSave={() => void saving.save()}
            />
            {saving.failure !== null && (
              <Alert type="error" showIcon role="alert" title={saving.failure} style={{ marginBottom: 12 }} />
            )}
            <ConflictList draft={draft} met={saving.met} />
            <GridArea grid={grid}>
              {view === 'overview' ? <SheetOverview sheet={sheet} /> : <RateTableSheet sheet={sheet} />}
            </GridArea>
          </>
        }
        changes={
          table.basedOn === null
            ? null
            : {
                count: review.changes.length,
                view: <ChangesTable changes={review.changes} document={shown.document} />,
                only,
                onOnly: turn,
              }
        }
        marks={marksOf(review.changes)}
      />
      <UnsavedGuard unsaved={draft.unsaved > 0} />
      {commented !== null && (
        <CommentDialog
          rateTableId={table.id}
          cell={commented}
          document={shown.document}
          comments={comments}
          onClose={() => setCommented(null)}
        />
      )}
      {dialog === 'publish' && (
        <PublishDialog
          table={table}
          draft={draft}
          review={review}
          effects={effects}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'discard' && (
        <DiscardDialog
          table={table}
          version={draft.saved.version}
          onDiscard={draft.forget}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}
