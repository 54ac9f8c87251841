import type { InvoiceStatus } from '@/gql/graphql';

/** The states of an invoice, as they are offered. */
export const invoiceStatuses = ['DRAFT', 'ISSUED'] as const;

/** The list's filters, as its address has them. */
export interface InvoicesSearch {
  readonly status?: InvoiceStatus;
  readonly customerId?: string;
  /** The one of this number. */
  readonly number?: string;
}

/** Reads the filters from the list's address; what it doesn't know it leaves out. */
export function readInvoicesSearch(search: Record<string, unknown>): InvoicesSearch {
  const status = invoiceStatuses.find((one) => one === search['status']);
  const { customerId, number } = search;
  return {
    ...(status === undefined ? {} : { status }),
    ...(typeof customerId === 'string' ? { customerId } : {}),
    ...(typeof number === 'string' ? { number } : {}),
  };
}
