import { IncomeSource } from '../../graphql/billing-enums.js';
import { ChargeKind, Edition, Region } from '../../graphql/enums.js';
import type { IncomeAxis } from '../../graphql/report-enums.js';

/** The column of the income rollup that each axis goes by. */
export const AXIS_COLUMNS = {
  MONTH: 'month',
  KIND: 'kind',
  SOURCE: 'source',
  PRODUCT: 'product',
  EDITION: 'edition',
  REGION: 'region',
} as const satisfies Record<IncomeAxis, string>;

const ORDERS: Partial<Record<IncomeAxis, readonly string[]>> = {
  KIND: Object.keys(ChargeKind),
  SOURCE: Object.keys(IncomeSource),
  EDITION: Object.keys(Edition),
  REGION: Object.keys(Region),
};

/** How two keys of an axis follow each other: as the schema lists them, months and products by their text; what is not stated comes last. */
export function byAxis(axis: IncomeAxis, a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  const order = ORDERS[axis];
  return order ? order.indexOf(a) - order.indexOf(b) : a < b ? -1 : 1;
}

/** All months from one to another, YYYY-MM, both included. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = nextMonth(month)) months.push(month);
  return months;
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
