/** Brings a cell into sight and focuses it; of one that is not shown itself, the nearest that holds it. */
export function jumpToCell(cell: string): void {
  for (let path = cell; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const place = document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(path)}"]`);
    if (place === null) continue;
    place.scrollIntoView({ block: 'center' });
    const field = place.matches('input')
      ? place
      : (place.querySelector<HTMLElement>('input, button') ?? place);
    field.focus({ preventScroll: true });
    return;
  }
}
