import { readCell, type RateTable } from 'policy';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useFaultText } from '@/components/data/use-fault-text';
import { faultKind } from '@/lib/api/faults';
import type { UserError } from '@/lib/api/fragments';
import { useAction } from '@/lib/api/use-action';
import { EditRateTableDraftDocument, RateTableDocument } from '../rate-table-documents';
import type { CellProblem } from '../sheet/sheet-context';
import type { Edits } from './draft-edits';
import type { SavedDraft } from './draft-state';
import type { Draft } from './use-draft';

/** Saving, with what came of it last. */
export interface SaveDraft {
  readonly save: () => Promise<void>;
  readonly busy: boolean;
  /** What the server refused, by cell. */
  readonly refused: readonly CellProblem[];
  /** Whether what is typed now was refused. */
  readonly isRefused: boolean;
  /** By cell: who has changed it meanwhile, when, and to what. */
  readonly met: Readonly<Record<string, string>>;
  /** How often in a row the server could not be reached. */
  readonly unreachable: number;
  /** A refusal that names no cell, or a fault. */
  readonly failure: string | null;
}

/** What somebody else has saved meanwhile stands in the way. */
const CONFLICTS = new Set(['VERSION_CONFLICT', 'CELL_CHANGED', 'CELL_CLEARED']);
/** The server takes no more edits in one go; the rest goes with the next. */
const MOST_AT_ONCE = 500;

const nothing: readonly CellProblem[] = [];

const problemOf = ({ cell, clause, message }: UserError): CellProblem => ({
  cell: cell ?? '',
  clause,
  message,
  severity: 'error',
});

interface Outcome {
  readonly edits: Edits;
  readonly problems: readonly CellProblem[];
  readonly failure: string | null;
}

/** Saves what was typed. Refused, it stays as typed; where another has saved meanwhile, theirs is loaded beneath it. */
export function useSaveDraft(draft: Draft): SaveDraft {
  const client = useClient();
  const [edit, busy] = useAction(EditRateTableDraftDocument);
  const [refusal, setRefusal] = useState<Outcome | null>(null);
  const [fault, setFault] = useState<{ readonly times: number; readonly text: string | null } | null>(null);
  const faultText = useFaultText();
  const [met, setMet] = useState<Readonly<Record<string, string>>>({});
  const newest = useRef(draft);
  useLayoutEffect(() => void (newest.current = draft));

  const save = useCallback(async (): Promise<void> => {
    const { saved, edits, adopt, layOver } = newest.current;
    const asked = Object.entries(edits)
      .slice(0, MOST_AT_ONCE)
      .map(([cell, value]) => ({ cell, value, expected: readCell(saved.document, cell) }));
    const outcome = await edit({
      input: { rateTableId: saved.id, expectedVersion: saved.version, edits: asked },
    });
    if (outcome.status === 'FAILED') {
      // That the server can't be reached stands with the state already.
      const text = faultKind(outcome.error) === 'OFFLINE' ? null : faultText(outcome.error);
      return setFault((last) => ({ times: (last?.times ?? 0) + 1, text }));
    }
    setFault(null);
    if (outcome.status === 'DONE') {
      setRefusal(null);
      if (outcome.payload.rateTable !== null) adopt(savedOf(outcome.payload.rateTable));
      return undefined;
    }
    if (outcome.userErrors.some(({ code }) => CONFLICTS.has(code))) {
      setMet(Object.fromEntries(outcome.userErrors.map(({ cell, message }) => [cell ?? '', message])));
      const { data } = await client
        .query(RateTableDocument, { id: saved.id }, { requestPolicy: 'network-only' })
        .toPromise();
      if (data?.rateTable) layOver(savedOf(data.rateTable));
      return undefined;
    }
    return setRefusal({
      edits,
      problems: outcome.userErrors.filter(({ cell }) => cell !== null).map(problemOf),
      failure: outcome.userErrors.find(({ cell }) => cell === null)?.message ?? null,
    });
  }, [client, edit, faultText]);

  // A refusal is of what was sent: it says nothing of what is typed since.
  const standing = refusal?.edits === draft.edits ? refusal : null;
  return {
    save,
    busy,
    refused: standing?.problems ?? nothing,
    isRefused: standing !== null,
    unreachable: fault?.times ?? 0,
    met,
    failure: standing?.failure ?? fault?.text ?? null,
  };
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
