import { useMemo } from 'react';
import { useSession } from '@/lib/session/session';

/** What was typed into a form of this tab and not saved: it outlives a reload. */
export interface KeptInput<Values> {
  /** What was kept when the form was opened; null where nothing was. */
  readonly values: Partial<Values> | null;
  readonly keep: (values: Partial<Values>) => void;
  /** To be called once it is saved, or given up. */
  readonly forget: () => void;
}

/** Keeps the input of a form, by its name and the person, while the tab is open. */
export function useKeptInput<Values extends object>(form: string): KeptInput<Values> {
  const { viewer } = useSession();
  const key = `fuwutong.input.${viewer.id}.${form}`;
  return useMemo(
    () => ({
      values: readKept<Values>(key),
      keep: (typed) => attempt(() => sessionStorage.setItem(key, JSON.stringify(typed))),
      forget: () => attempt(() => sessionStorage.removeItem(key)),
    }),
    [key],
  );
}

function readKept<Values>(key: string): Partial<Values> | null {
  let kept: Partial<Values> | null = null;
  attempt(() => {
    kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Partial<Values> | null;
  });
  return kept;
}

// A full or closed storage only takes the safety net away.
function attempt(act: () => void): void {
  try {
    act();
  } catch {
    return;
  }
}
