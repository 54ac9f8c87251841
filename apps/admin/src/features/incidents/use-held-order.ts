import { useEffect, useRef, useState } from 'react';

/** How long rows keep their places after the last move of the hand among them, where the pointer stays there. */
const HELD_MS = 30_000;

/** A row in its place on the board; `gone` where it is no longer among the rows, and keeps its place until they move. */
export type Placed<Row> = Row & { readonly gone?: boolean };

interface HeldOrder<Row> {
  readonly shown: readonly Placed<Row>[] | undefined;
  /** That the rows would stand otherwise if they were not held. */
  readonly moved: boolean;
  /** How many rows have come since; they stand at the end. */
  readonly come: number;
  /** Lets the rows take their places. */
  readonly release: () => void;
  /** For the element around the rows. */
  readonly around: {
    readonly onPointerMove: () => void;
    readonly onPointerDown: () => void;
    readonly onPointerLeave: (event: { readonly pointerType: string }) => void;
    readonly onKeyDown: () => void;
  };
}

/**
 * Rows that others move at any moment keep their places while somebody's hand is among them: what is clicked is what
 * was aimed at. What each row says is always the latest. Another question's rows are never held.
 */
export function useHeldOrder<Row extends { readonly id: string }>(
  rows: readonly Row[] | undefined,
  question: string,
): HeldOrder<Row> {
  const [held, setHeld] = useState<{ readonly question: string; readonly rows: readonly Row[] } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function release(): void {
    clearTimeout(timer.current);
    setHeld(null);
  }
  function hold(): void {
    clearTimeout(timer.current);
    timer.current = setTimeout(release, HELD_MS);
    if (rows !== undefined && held?.question !== question) setHeld({ question, rows });
  }
  const around = {
    onPointerMove: hold,
    onPointerDown: hold,
    onKeyDown: hold,
    // A finger leaves with every touch.
    onPointerLeave: ({ pointerType }: { readonly pointerType: string }) => {
      if (pointerType === 'mouse') release();
    },
  };
  if (rows === undefined || held?.question !== question)
    return { shown: rows, moved: false, come: 0, release, around };

  const now = new Map(rows.map((row) => [row.id, row]));
  const before = new Set(held.rows.map(({ id }) => id));
  const come = rows.filter(({ id }) => !before.has(id));
  const shown = [...held.rows.map((row) => now.get(row.id) ?? { ...row, gone: true }), ...come];
  const moved = shown.length !== rows.length || shown.some(({ id }, index) => id !== rows[index]?.id);
  return { shown, moved, come: moved ? come.length : 0, release, around };
}
