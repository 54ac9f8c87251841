import { useMemo } from 'react';
import { useCellComments, type CellComment } from '@/lib/api/use-cell-comments';
import { grouped } from './grouped';

/** The comments of a table: all in their order, by cell, and the way to read them anew. */
export interface Comments {
  readonly all: readonly CellComment[];
  readonly on: (cell: string) => readonly CellComment[];
  readonly again: () => void;
}

const none: readonly CellComment[] = [];
const EVERY_MS = 10_000;

/** Reads the comments of a table; of a draft now and then anew, because others comment too. */
export function useComments(rateTableId: string, isDraft: boolean): Comments {
  const { comments, again } = useCellComments(rateTableId, isDraft ? EVERY_MS : null);
  return useMemo(() => {
    const byCell = grouped(comments);
    return { all: comments, on: (cell: string) => byCell.get(cell) ?? none, again };
  }, [comments, again]);
}
