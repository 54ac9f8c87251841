import { useCallback, useMemo, useState } from 'react';

interface ChangedOnly {
  /** The cells to be shown; null for all. */
  readonly only: ReadonlySet<string> | null;
  readonly turn: (on: boolean) => void;
}

/** Shows the changed cells alone when asked. A cell that stood there stays, also where its change is taken back meanwhile. */
export function useChangedOnly(changed: readonly string[]): ChangedOnly {
  const [atFirst, setAtFirst] = useState<readonly string[] | null>(null);
  const only = useMemo(
    () => (atFirst === null ? null : new Set([...atFirst, ...changed])),
    [atFirst, changed],
  );
  const turn = useCallback((on: boolean) => setAtFirst(on ? changed : null), [changed]);
  return { only, turn };
}
