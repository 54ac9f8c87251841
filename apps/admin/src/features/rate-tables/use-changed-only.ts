import { useMemo, useState } from 'react';
import { useTableView } from './use-table-view';

interface ChangedOnly {
  /** The cells to be shown; null for all. */
  readonly only: ReadonlySet<string> | null;
  readonly turn: (on: boolean) => void;
}

/** Shows the changed cells alone when asked. A cell that stood there stays, also where its change is taken back meanwhile. */
export function useChangedOnly(changed: readonly string[]): ChangedOnly {
  const { isChangedOnly, showChangedOnly } = useTableView();
  const [seen, setSeen] = useState<readonly string[]>([]);
  const kept = isChangedOnly ? [...new Set([...seen, ...changed])] : [];
  if (kept.length !== seen.length) setSeen(kept);
  const only = useMemo(
    () => (isChangedOnly ? new Set([...seen, ...changed]) : null),
    [isChangedOnly, seen, changed],
  );
  return { only, turn: showChangedOnly };
}
