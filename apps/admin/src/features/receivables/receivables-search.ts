import { isKey } from '@/lib/format/address';
import { isCivilDate } from 'policy';
import { readOrder, type OrderFields } from '@/components/data/column-order';
import type { AgeingBucket, OpenInvoiceSort } from '@/gql/graphql';

/** The orders of the list of open invoices by its columns. */
export const openInvoiceOrders: OrderFields<OpenInvoiceSort> = { dueOn: 'DUE_ON' };

/** The buckets of an ageing, the least overdue first. */
export const ageingBuckets = ['NOT_DUE', 'DAYS_1_30', 'DAYS_31_60', 'DAYS_61_90', 'OVER_90'] as const;

/** The day of the ageing, as its address has it; today where left out. */
export interface ReceivablesSearch {
  readonly on?: string;
}

/** Reads the day from the address. */
export function readReceivablesSearch({ on }: Record<string, unknown>): ReceivablesSearch {
  return isCivilDate(on) ? { on } : {};
}

/** Which open invoices, as the list's address has it. */
export interface OpenInvoicesSearch {
  readonly customerId?: string;
  /** So long overdue, or overdue at all, or paid too much. */
  readonly bucket?: AgeingBucket | 'OVERDUE' | 'OVERPAID';
  readonly sort?: OpenInvoiceSort;
}

/** Reads the filters from the list's address; what it doesn't know it leaves out. */
export function readOpenInvoicesSearch(search: Record<string, unknown>): OpenInvoicesSearch {
  const { customerId } = search;
  const bucket = [...ageingBuckets, 'OVERDUE' as const, 'OVERPAID' as const].find(
    (one) => one === search['bucket'],
  );
  return {
    ...(isKey(customerId) ? { customerId } : {}),
    ...(bucket === undefined ? {} : { bucket }),
    ...readOrder(openInvoiceOrders, search['sort']),
  };
}
