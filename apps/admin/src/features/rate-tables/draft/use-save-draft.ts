import type { RateTable } from 'policy';
import { useState } from 'react';
import { useClient } from 'urql';
import { useFaultText } from '@/components/data/use-fault-text';
import type { UserError } from '@/lib/api/fragments';
import { useAction } from '@/lib/api/use-action';
import { EditRateTableDraftDocument, RateTableDocument } from '../rate-table-documents';
import type { CellProblem } from '../sheet/sheet-context';
import type { Edits } from './draft-edits';
import type { Draft, SavedDraft } from './use-draft';

interface SaveDraft {
  readonly save: () => Promise<boolean>;
  readonly busy: boolean;
  /** What the server refused, by cell. */
  readonly refused: readonly CellProblem[];
  /** A refusal that names no cell, or a fault. */
  readonly failure: string | null;
}

const nothing: readonly CellProblem[] = [];

const problemOf = ({ cell, clause, message }: UserError): CellProblem => ({
  cell: cell ?? '',
  clause,
  message,
  severity: 'error',
});

/** Saves what was typed. Refused, it stays as typed; where another has saved meanwhile, theirs is loaded beneath it. */
export function useSaveDraft(draft: Draft): SaveDraft {
  const client = useClient();
  const [edit, busy] = useAction(EditRateTableDraftDocument);
  const [refusal, setRefusal] = useState<{
    readonly edits: Edits;
    readonly problems: readonly CellProblem[];
  } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const faultText = useFaultText();

  async function loadTheirs(): Promise<void> {
    const { data } = await client
      .query(RateTableDocument, { id: draft.saved.id }, { requestPolicy: 'network-only' })
      .toPromise();
    const table = data?.rateTable;
    if (!table) return;
    draft.layOver(savedOf(table));
  }

  async function save(): Promise<boolean> {
    setRefusal(null);
    setFailure(null);
    const edits = Object.entries(draft.edits).map(([cell, value]) => ({ cell, value }));
    const outcome = await edit({
      input: { rateTableId: draft.saved.id, expectedVersion: draft.saved.version, edits },
    });
    if (outcome.status === 'FAILED') {
      setFailure(faultText(outcome.error));
      return false;
    }
    if (outcome.status === 'REFUSED') {
      const conflicting = outcome.userErrors.some(({ code }) => code === 'VERSION_CONFLICT');
      if (conflicting) await loadTheirs();
      else {
        setRefusal({
          edits: draft.edits,
          problems: outcome.userErrors.filter(({ cell }) => cell !== null).map(problemOf),
        });
        setFailure(outcome.userErrors.find(({ cell }) => cell === null)?.message ?? null);
      }
      return false;
    }
    const table = outcome.payload.rateTable;
    if (table !== null) draft.adopt(savedOf(table));
    return true;
  }

  // A refusal is of what was sent: it says nothing of what is typed since.
  const refused = refusal?.edits === draft.edits ? refusal.problems : nothing;
  return { save, busy, refused, failure };
}

const savedOf = (table: {
  readonly id: string;
  readonly version: number;
  readonly document: unknown;
}): SavedDraft => ({
  id: table.id,
  version: table.version,
  document: table.document as RateTable,
});
