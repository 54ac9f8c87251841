import { Alert, Button } from 'antd';
import type { RateTable } from 'policy';
import { useCallback, useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { UnsavedGuard } from '@/components/form/unsaved-guard';
import { useNotice } from '@/components/page/notice';
import { useSession } from '@/lib/session/session';
import { DiscardDialog } from './dialogs/discard-dialog';
import { PublishDialog } from './dialogs/publish-dialog';
import { ChangesTable } from './draft/changes-table';
import { jumpToCell } from './draft/jump-to-cell';
import { ReviewPanel } from './draft/review-panel';
import { SaveBar } from './draft/save-bar';
import { useDraft, type Draft } from './draft/use-draft';
import { useReview, type Review } from './draft/use-review';
import { useSaveDraft } from './draft/use-save-draft';
import { exportTable } from './export-table';
import { baseOf, type LoadedTable } from './loaded-table';
import { marksOf } from './section-marks';
import { RateTableSheet } from './sheet/sheet';
import type { Sheet } from './sheet/sheet-context';
import { TableFrame } from './table-frame';
import { useChangedOnly } from './use-changed-only';

/** The sheet of a draft; it may stay behind the typing for a moment, so that no key waits for the whole table. */
function useSheetOf(
  { document, unreadable }: Pick<Draft, 'document' | 'unreadable'>,
  { type, set }: Draft,
  review: Review,
  table: LoadedTable,
  only: Sheet['only'],
): Sheet {
  const baseName = table.basedOn === null ? null : String(table.basedOn.year);
  return useMemo(
    () => ({
      document,
      baseName,
      changes: review.changesByCell,
      editor: { unreadable, type, set, problemsAt: review.problemsAt },
      only,
    }),
    [document, unreadable, type, set, baseName, review, only],
  );
}

/** A draft: every figure typed in place, its problems and changes beside it. */
export function DraftTable({ table }: { readonly table: LoadedTable }): ReactNode {
  const { t } = useTranslation('rate-tables');
  const { viewer } = useSession();
  const notice = useNotice();
  const [dialog, setDialog] = useState<'publish' | 'discard' | null>(null);
  const fetched = useMemo(
    () => ({ id: table.id, version: table.version, document: table.document as RateTable }),
    [table],
  );
  const draft = useDraft(fetched, viewer.id);
  const typed = useMemo(
    () => ({ document: draft.document, unreadable: draft.unreadable }),
    [draft.document, draft.unreadable],
  );
  const shown = useDeferredValue(typed);
  const saving = useSaveDraft(draft);
  const review = useReview(shown.document, baseOf(table), shown.unreadable, saving.refused);
  const changed = useMemo(
    () => [...review.changesByCell.keys(), ...Object.keys(shown.unreadable)],
    [review.changesByCell, shown.unreadable],
  );
  const { only, turn } = useChangedOnly(changed);
  const sheet = useSheetOf(shown, draft, review, table, only);
  // What the filter hides is shown before it is gone to.
  const goTo = useCallback(
    (cell: string) => {
      if (only !== null && !only.has(cell)) flushSync(() => turn(false));
      jumpToCell(cell);
    },
    [only, turn],
  );
  const errors = review.problems.filter(({ severity }) => severity === 'error');

  async function save(): Promise<void> {
    const unread = Object.keys(draft.unreadable)[0];
    if (unread !== undefined) return goTo(unread);
    if (await saving.save()) notice(t('draft.savedNow'));
  }

  return (
    <>
      <TableFrame
        table={table}
        actions={
          <>
            <Button danger type="text" onClick={() => setDialog('discard')}>
              {t('action.discard')}
            </Button>
            <Button onClick={() => exportTable({ ...table, document: draft.saved.document })}>
              {t('action.export')}
            </Button>
            <Button type="primary" onClick={() => setDialog('publish')}>
              {t('action.publish')}
            </Button>
          </>
        }
        aside={<ReviewPanel problems={review.problems} document={shown.document} onGoTo={goTo} />}
        sheet={
          <>
            {draft.restored && draft.unsaved > 0 && (
              <Alert type="info" showIcon closable title={t('draft.restored')} style={{ marginBottom: 12 }} />
            )}
            <RateTableSheet sheet={sheet} />
            <SaveBar
              unsaved={draft.unsaved}
              errors={errors.length}
              busy={saving.busy}
              failure={saving.failure}
              newer={draft.newer}
              document={draft.document}
              onSave={() => void save()}
              onReset={draft.reset}
            />
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
      {dialog === 'publish' && (
        <PublishDialog table={table} draft={draft} review={review} onClose={() => setDialog(null)} />
      )}
      {dialog === 'discard' && (
        <DiscardDialog
          table={table}
          version={draft.saved.version}
          onDiscard={draft.reset}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}
