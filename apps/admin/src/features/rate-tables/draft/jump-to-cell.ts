import type { Grid } from '../grid/grid';

/** Brings a cell into sight and chooses or focuses it; of one that is not shown itself, the nearest that holds it. */
export function jumpToCell(cell: string, grid: Grid): void {
  for (let path = cell; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const place = document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(path)}"]`);
    if (place === null) continue;
    place.scrollIntoView({ block: 'center' });
    if (place.matches('td[data-figure]')) return grid.selection.choose(path);
    const field = place.querySelector<HTMLElement>('input, button') ?? place;
    return field.focus({ preventScroll: true });
  }
}
