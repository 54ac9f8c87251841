import type { LoadedTable } from './loaded-table';

/** Downloads a table's document as JSON: the form that the import takes. */
export function exportTable({
  year,
  revision,
  document: figures,
}: Pick<LoadedTable, 'year' | 'revision' | 'document'>): void {
  const file = new Blob([`${JSON.stringify(figures, null, 1)}\n`], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `rate-table-${year}-r${revision}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
