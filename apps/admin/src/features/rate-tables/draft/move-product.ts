import type { CellInput } from '../grid/changes-of-block';

/** A row of any schedule: its products and its figures. */
export interface ScheduleRow {
  readonly products: readonly string[];
  readonly [column: string]: unknown;
}

/**
 * What changes where the products of one row are chosen anew: each chosen product leaves the row in which it stood. One
 * cell for each row that changes, so that others may work on its figures meanwhile.
 */
export const chooseProducts = (
  cell: string,
  rows: readonly ScheduleRow[],
  index: number,
  chosen: readonly string[],
): readonly CellInput[] =>
  rows.flatMap(({ products }, at): CellInput[] => {
    const value = at === index ? chosen : products.filter((product) => !chosen.includes(product));
    return at !== index && value.length === products.length
      ? []
      : [{ cell: `${cell}/${at}/products`, value }];
  });

const unstated = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unstated(inner)]));
};

/** The rows with one more: the columns of the first, nothing stated, no products yet. */
export function addRow(rows: readonly ScheduleRow[]): readonly ScheduleRow[] {
  const { products: _, ...columns } = rows[0] ?? { products: [] };
  const blank = Object.fromEntries(Object.entries(columns).map(([key, value]) => [key, unstated(value)]));
  return [...rows, { ...blank, products: [] }];
}
