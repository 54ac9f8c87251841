import type { TFunction } from 'i18next';
import type { CellChange, RateTable } from 'policy';
import { createContext, useContext } from 'react';
import type { CellComment } from '@/lib/api/use-cell-comments';
import type { CellInput } from '../grid/changes-of-block';
import type { Grid } from '../grid/grid';

/** A problem as it stands beside its cell. */
export interface CellProblem {
  readonly cell: string;
  readonly clause: string | null;
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'missing';
}

/** What the fields of a draft do. */
export interface SheetEditor {
  /** What was typed for a cell and is no figure. */
  readonly unreadable: Readonly<Record<string, string>>;
  readonly grid: Grid;
  /** Changes cells as one thing to undo. */
  readonly write: (changes: readonly CellInput[]) => void;
  /** Changes a cell that is no single figure. */
  readonly set: (cell: string, value: unknown) => void;
  readonly problemsAt: (cell: string) => readonly CellProblem[];
}

/** A table as it is laid out: its figures, what it changed, and the way to change it where it is a draft. */
export interface Sheet {
  readonly document: RateTable;
  /** The year of the table it was copied from. */
  readonly baseName: string | null;
  /** What differs from that table, by cell. */
  readonly changes: ReadonlyMap<string, readonly CellChange[]>;
  /** What was noted on a cell. */
  readonly commentsOn: (cell: string) => readonly CellComment[];
  readonly editor: SheetEditor | null;
  /** The cells to be shown, with the rows in which they stand; null for the whole table. */
  readonly only: ReadonlySet<string> | null;
}

/** A table as its cells read it: with the words, fetched once for thousands of cells. */
export interface SpokenSheet extends Sheet {
  /** Whether it is laid out in as little room as it needs. */
  readonly isOverview: boolean;
  readonly t: TFunction<['rate-tables', 'words']>;
  readonly words: TFunction<'words'>;
}

/** Filled by the sheet, read by every cell. */
export const SheetContext = createContext<SpokenSheet | null>(null);

/** The table that is laid out here. */
export function useSheet(): SpokenSheet {
  const sheet = useContext(SheetContext);
  if (sheet === null) throw new Error('a cell outside of its sheet');
  return sheet;
}
