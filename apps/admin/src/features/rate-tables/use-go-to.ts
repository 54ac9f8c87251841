import { useCallback, useEffect, useRef } from 'react';
import { jumpToCell } from './draft/jump-to-cell';
import type { Grid } from './grid/grid';
import { useTableView } from './use-table-view';

/** Goes to a cell; what the view hides is shown before it is gone to. */
export function useGoTo(grid: Grid): (cell: string) => void {
  const { view, isChangedOnly, show } = useTableView();
  const sought = useRef<string | null>(null);
  const isWhole = view === 'sheet' && !isChangedOnly;
  useEffect(() => {
    if (!isWhole || sought.current === null) return;
    jumpToCell(sought.current, grid);
    sought.current = null;
  }, [isWhole, grid]);
  return useCallback(
    (cell) => {
      const isInSight = document.querySelector(`[data-cell="${CSS.escape(cell)}"]`) !== null;
      if (isWhole || isInSight) return jumpToCell(cell, grid);
      sought.current = cell;
      show('sheet');
    },
    [isWhole, show, grid],
  );
}
