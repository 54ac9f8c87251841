/** A row of any schedule: its products and its figures. */
export interface ScheduleRow {
  readonly products: readonly string[];
  readonly [column: string]: unknown;
}

/** The rows after the products of one were chosen anew: each chosen product leaves the row in which it stood. */
export const chooseProducts = (
  rows: readonly ScheduleRow[],
  index: number,
  chosen: readonly string[],
): readonly ScheduleRow[] =>
  rows.map((row, at) => ({
    ...row,
    products: at === index ? chosen : row.products.filter((product) => !chosen.includes(product)),
  }));

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
