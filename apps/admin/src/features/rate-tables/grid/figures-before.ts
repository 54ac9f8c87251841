import { readCell, type RateTable } from 'policy';
import { changesOf } from '../draft/use-review';

/** What the table before states for a cell, by product also where rows were regrouped; undefined where that is no one figure. */
export function figuresBefore(document: RateTable, base: RateTable | null): (cell: string) => unknown {
  const changes = changesOf(base, document);
  return (cell) => {
    if (base === null) return undefined;
    const [change, ...others] = changes.filter((each) => each.cell === cell);
    if (change === undefined) return readCell(document, cell);
    return others.length === 0 ? change.before : undefined;
  };
}
