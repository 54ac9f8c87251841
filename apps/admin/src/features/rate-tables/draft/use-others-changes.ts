import type { RateTable } from 'policy';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useClient } from 'urql';
import { RateTableDocument, RateTableVersionDocument } from '../rate-table-documents';
import type { Draft } from './use-draft';

const EVERY_MS = 3000;

/** Looks after a draft while it is open: what somebody else saved meanwhile is laid beneath what is typed here. */
export function useOthersChanges(draft: Draft, isSaving: boolean): void {
  const client = useClient();
  const newest = useRef({ draft, isSaving });
  useLayoutEffect(() => void (newest.current = { draft, isSaving }));
  const { id } = draft.saved;
  useEffect(() => {
    async function look(): Promise<void> {
      const isBusy = (): boolean => document.visibilityState === 'hidden' || newest.current.isSaving;
      if (isBusy()) return;
      const fresh = { requestPolicy: 'network-only' } as const;
      const seen = await client.query(RateTableVersionDocument, { id }, fresh).toPromise();
      const version = seen.data?.rateTable?.version ?? 0;
      if (isBusy() || version <= newest.current.draft.saved.version) return;
      const { data } = await client.query(RateTableDocument, { id }, fresh).toPromise();
      const table = data?.rateTable;
      if (table && table.version > newest.current.draft.saved.version)
        newest.current.draft.layOver({ ...table, document: table.document as RateTable });
    }
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => clearInterval(timer);
  }, [client, id]);
}
