import { type RateTable as TableDocument, withCell } from 'policy';

/** What a table's row and its document both say; the product sets it, nobody edits it. */
export interface TableIdentity {
  year: number;
  revision: number;
  effectiveFrom: string;
}

/** Whether a cell, or what stands under it, is set by the product: year, revision and first day. */
export const isIdentityCell = (cell: string): boolean => /^\/(year|revision|effectiveFrom)(\/|$)/.test(cell);

/** The document with its identity written into it, so that the stored document is whole. */
export function withIdentity(
  document: TableDocument,
  { year, revision, effectiveFrom }: TableIdentity,
): TableDocument {
  const cells = { '/year': year, '/revision': revision, '/effectiveFrom': effectiveFrom };
  return Object.entries(cells).reduce((changed, [cell, value]) => withCell(changed, cell, value), document);
}
