import type { RateTable } from 'policy';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useSession } from '@/lib/session/session';
import { RateTableDocument } from '../rate-table-documents';
import { WatchDraftDocument } from './collaboration-documents';
import type { Draft } from './use-draft';

const EVERY_MS = 3000;

/** What somebody else did to the draft while it was open here. */
export interface OthersChange {
  readonly name: string;
  /** Instant of the last edit. */
  readonly at: string;
  readonly cells: readonly string[];
}

/** The others at a draft. */
export interface Others {
  /** What they did last; null where nothing. */
  readonly change: OthersChange | null;
  /** The names of those who have it open now. */
  readonly present: readonly string[];
}

/** Looks after a draft while it is open: what somebody else saved meanwhile is laid beneath what is typed here, and told. */
export function useOthersChanges(draft: Draft, isSaving: boolean): Others {
  const client = useClient();
  const { viewer } = useSession();
  const [change, setChange] = useState<OthersChange | null>(null);
  const [present, setPresent] = useState<readonly string[]>([]);
  const newest = useRef({ draft, isSaving });
  useLayoutEffect(() => void (newest.current = { draft, isSaving }));
  const { id } = draft.saved;
  useEffect(() => {
    const isBusy = (): boolean => document.visibilityState === 'hidden' || newest.current.isSaving;
    async function look(): Promise<void> {
      if (isBusy()) return;
      const since = newest.current.draft.saved.version;
      const fresh = { requestPolicy: 'network-only' } as const;
      const seen = await client.query(WatchDraftDocument, { id, since }, fresh).toPromise();
      const names = seen.data?.rateTableEditors.map(({ name }) => name) ?? [];
      setPresent((before) => (before.join() === names.join() ? before : names));
      const edits = seen.data?.rateTableEdits.nodes ?? [];
      const last = edits.findLast(({ createdBy }) => createdBy.id !== viewer.id);
      if (last)
        setChange({
          name: last.createdBy.name,
          at: last.createdAt,
          cells: [...new Set(edits.map(({ cell }) => cell))],
        });
      const isNewer = edits.some(({ version }) => version > newest.current.draft.saved.version);
      // Published or discarded by somebody else: what is read anew takes the page there.
      const isGone = seen.data?.rateTable !== undefined && seen.data.rateTable?.status !== 'DRAFT';
      if (isBusy() || !(isNewer || isGone)) return;
      const { data } = await client.query(RateTableDocument, { id }, fresh).toPromise();
      const table = data?.rateTable;
      if (table && !isGone) newest.current.draft.layOver({ ...table, document: table.document as RateTable });
    }
    void look();
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => clearInterval(timer);
  }, [client, id, viewer.id]);
  return { change, present };
}
