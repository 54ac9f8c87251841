import type { TableProps } from 'antd';

/** What a list can be ordered by, as the API names it: NUMBER of NUMBER_ASC and NUMBER_DESC. */
type OrderField<Sort extends string> = Sort extends `${infer Field}_ASC` ? Field : never;

/** What the API names each column's order, by the column's key. */
export type OrderFields<Sort extends string> = Readonly<Record<string, OrderField<Sort>>>;

/** In which order a list stands. */
export interface ColumnOrder<Sort extends string> {
  readonly by: OrderFields<Sort>;
  /** The order where none was chosen. */
  readonly standard: Sort;
  readonly value: Sort | undefined;
  /** Called with the order that a column's head was clicked for; undefined for the standard one. */
  readonly onChange: (sort: Sort | undefined) => void;
}

type Columns<Row> = NonNullable<TableProps<Row>['columns']>;

/** Reads a list's order from its address; what it does not know it leaves out. */
export function readOrder<Sort extends string>(
  by: OrderFields<Sort>,
  value: unknown,
): { readonly sort?: Sort } {
  const known = Object.values(by).some((field) => value === `${field}_ASC` || value === `${field}_DESC`);
  return known ? { sort: value as Sort } : {};
}

/** The columns, with those that a list can be ordered by so marked: their heads are clicked for it, or entered by key. */
export function orderedColumns<Row, Sort extends string>(
  columns: Columns<Row>,
  { by, standard, value = standard }: ColumnOrder<Sort>,
): Columns<Row> {
  return columns.map((column) => {
    const field = by[String(column.key)];
    if (field === undefined) return column;
    const sortOrder = value === `${field}_ASC` ? 'ascend' : value === `${field}_DESC` ? 'descend' : null;
    // Of two orders there is always one: a third click begins again.
    return { ...column, sorter: true, sortOrder, sortDirections: ['ascend', 'descend', 'ascend'] };
  });
}

/** The order that a column's head was clicked for; undefined for the standard one. */
export function chosenOrder<Sort extends string>(
  { by, standard }: ColumnOrder<Sort>,
  { columnKey, order }: { readonly columnKey?: unknown; readonly order?: unknown },
): Sort | undefined {
  const field = by[String(columnKey)];
  if (field === undefined) return undefined;
  const sort = `${field}_${order === 'descend' ? 'DESC' : 'ASC'}` as Sort;
  return sort === standard ? undefined : sort;
}
