import { isKey } from '@/lib/format/address';
import { readOrder, type OrderFields } from '@/components/data/column-order';
import type { InvoiceSort, InvoiceStatus } from '@/gql/graphql';

/** The orders of the list by its columns. */
export const invoiceOrders: OrderFields<InvoiceSort> = {
  number: 'NUMBER',
  issuedOn: 'ISSUED_ON',
  total: 'TOTAL',
};

/** The states of an invoice, as they are offered. */
export const invoiceStatuses = ['DRAFT', 'ISSUED'] as const;

/** The list's filters, as its address has them. */
export interface InvoicesSearch {
  readonly status?: InvoiceStatus;
  readonly customerId?: string;
  /** The one of this number. */
  readonly number?: string;
  readonly sort?: InvoiceSort;
}

/** Reads the filters from the list's address; what it doesn't know it leaves out. */
export function readInvoicesSearch(search: Record<string, unknown>): InvoicesSearch {
  const status = invoiceStatuses.find((one) => one === search['status']);
  const { customerId, number } = search;
  return {
    ...(status === undefined ? {} : { status }),
    ...(isKey(customerId) ? { customerId } : {}),
    ...(isKey(number) ? { number } : {}),
    ...readOrder(invoiceOrders, search['sort']),
  };
}
