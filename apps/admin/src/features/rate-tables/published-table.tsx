import { Button } from 'antd';
import type { RateTable } from 'policy';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/lib/session/session';
import { CopyDialog } from './dialogs/copy-dialog';
import { ChangesTable } from './draft/changes-table';
import { useComments } from './draft/comments';
import { LeftTyping } from './draft/left-typing';
import { changesOf } from './draft/use-review';
import { ExportMenu } from './export-menu';
import { baseOf, type LoadedTable } from './loaded-table';
import { marksOf } from './section-marks';
import { SheetOverview } from './sheet/overview/overview';
import { RateTableSheet } from './sheet/sheet';
import { TableFrame } from './table-frame';
import { useChangedOnly } from './use-changed-only';
import { useTableView } from './use-table-view';

/** A table that is only read. */
export function PublishedTable({ table }: { readonly table: LoadedTable }): ReactNode {
  const { t } = useTranslation('rate-tables');
  const { may } = useSession();
  const [copying, setCopying] = useState(false);
  const document = table.document as RateTable;
  const base = baseOf(table);
  const changes = useMemo(() => changesOf(base, document), [base, document]);
  const cells = useMemo(() => changes.map(({ cell }) => cell), [changes]);
  const { view } = useTableView();
  const { only, turn } = useChangedOnly(cells);
  const comments = useComments(table.id, false);
  const sheet = useMemo(
    () => ({
      document,
      baseName: null,
      changes: new Map(),
      commentsOn: comments.on,
      editor: null,
      only,
    }),
    [document, only, comments],
  );
  return (
    <>
      <TableFrame
        table={table}
        actions={
          <>
            <ExportMenu table={table} />
            {may('ADMIN') && (
              <Button type="primary" onClick={() => setCopying(true)}>
                {t('action.copy')}
              </Button>
            )}
          </>
        }
        sheet={
          <>
            {may('ADMIN') && <LeftTyping rateTableId={table.id} table={table} />}
            {view === 'overview' ? <SheetOverview sheet={sheet} /> : <RateTableSheet sheet={sheet} />}
          </>
        }
        changes={
          base === null
            ? null
            : {
                count: changes.length,
                view: <ChangesTable changes={changes} document={document} />,
                only,
                onOnly: turn,
              }
        }
        marks={marksOf(changes)}
      />
      {copying && <CopyDialog source={table} onClose={() => setCopying(false)} />}
    </>
  );
}
