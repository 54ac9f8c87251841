import { useNavigate } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import type { RateTable } from 'policy';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CellPath } from '@/components/cell-path/cell-path';
import { useFaultText } from '@/components/data/use-fault-text';
import { useAction } from '@/lib/api/use-action';
import { useSession } from '@/lib/session/session';
import type { LoadedTable } from '../loaded-table';
import { CreateRateTableDraftDocument } from '../rate-table-documents';
import styles from './conflict-list.module.css';
import { pendingEdits, valuesAt } from './draft-edits';
import { forgetTyping, keepTyping, readTyping, type Typing } from './stored-edits';
import { useCellValue } from './use-cell-value';

/** What a person typed into a draft and a document does not say. */
function leftOf(typing: Typing | null, document: RateTable | null): Typing | null {
  if (typing === null) return null;
  const edits = document === null ? typing.edits : pendingEdits(typing.edits, document);
  const count = Object.keys(edits).length + Object.keys(typing.unreadable).length;
  return count === 0 ? null : { ...typing, edits };
}

interface LeftTypingProps {
  readonly rateTableId: string;
  /** What became of the draft; null where it was discarded. */
  readonly table: LoadedTable | null;
}

/** What this person had typed and not saved when somebody else published or discarded the draft: it goes along into the next one. */
export function LeftTyping({ rateTableId, table }: LeftTypingProps): ReactNode {
  const { t } = useTranslation(['rate-tables', 'rate-desk']);
  const { viewer } = useSession();
  const document = table === null ? null : (table.document as RateTable);
  const [left, setLeft] = useState(() => leftOf(readTyping(viewer.id, rateTableId), document));
  const [copy, busy] = useAction(CreateRateTableDraftDocument);
  const [failure, setFailure] = useState<string | null>(null);
  const faultText = useFaultText();
  const valueOf = useCellValue();
  const navigate = useNavigate();
  if (left === null) return null;
  const { edits, unreadable } = left;
  const cells = Object.keys({ ...edits, ...unreadable });

  function forget(): void {
    forgetTyping(viewer.id, rateTableId);
    setLeft(null);
  }
  async function takeAlong({ year, document: copied }: LoadedTable): Promise<void> {
    const outcome = await copy({ input: { year, copyFromId: rateTableId } });
    if (outcome.status === 'FAILED') return setFailure(faultText(outcome.error));
    if (outcome.status === 'REFUSED')
      return setFailure(outcome.userErrors.map(({ message }) => message).join(' '));
    const draft = outcome.payload.rateTable;
    if (draft === null) return undefined;
    const seen = valuesAt(cells, copied);
    keepTyping(viewer.id, draft.id, { edits, unreadable, version: draft.version, seen });
    forgetTyping(viewer.id, rateTableId);
    return navigate({ to: '/rate-tables/$rateTableId', params: { rateTableId: draft.id } });
  }

  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className={styles['alert'] ?? ''}
      title={t(table === null ? 'rate-desk:left.discarded' : 'rate-desk:left.published', {
        count: cells.length,
      })}
      description={
        <>
          <ul className={styles['cells']}>
            {cells.map((cell) => (
              <li key={cell}>
                <CellPath cell={cell} document={document} />
                <b>{unreadable[cell] ?? valueOf(cell, edits[cell])}</b>
              </li>
            ))}
          </ul>
          {failure !== null && <p>{failure}</p>}
        </>
      }
      action={
        <span className={styles['answers']}>
          {table !== null && (
            <Button size="small" type="primary" loading={busy} onClick={() => void takeAlong(table)}>
              {t('rate-desk:left.takeAlong')}
            </Button>
          )}
          <Button size="small" onClick={forget}>
            {t('rate-desk:left.forget')}
          </Button>
        </span>
      }
    />
  );
}
