import { isKey } from '@/lib/format/address';
import { readOrder, type OrderFields } from '@/components/data/column-order';
import type { QuoteSort, QuoteStatus } from '@/gql/graphql';

/** The orders of the list by its columns. */
export const quoteOrders: OrderFields<QuoteSort> = {
  number: 'NUMBER',
  total: 'TOTAL',
  validUntil: 'VALID_UNTIL',
  createdAt: 'CREATED',
};

/** Where a quote can stand, in the order in which it is offered. */
export const quoteStatuses: readonly QuoteStatus[] = ['SENT', 'ACCEPTED', 'EXPIRED', 'SUPERSEDED', 'LOST'];

/** The list's filters, as its address has them. */
export interface QuotesSearch {
  readonly status?: QuoteStatus;
  readonly customerId?: string;
  readonly sort?: QuoteSort;
}

/** Reads the list's filters from its address; what it does not know it leaves out. */
export function readQuotesSearch(search: Record<string, unknown>): QuotesSearch {
  const status = quoteStatuses.find((one) => one === search['status']);
  const customerId = search['customerId'];
  return {
    ...(status !== undefined && { status }),
    ...(isKey(customerId) && { customerId }),
    ...readOrder(quoteOrders, search['sort']),
  };
}

/** For whom, and for which licence first, a quote is made. */
export interface NewQuoteSearch {
  readonly customerId?: string;
  readonly licenceId?: string;
  /** A quote whose offers it begins with. */
  readonly from?: string;
  /** Whether it is that quote's next revision. */
  readonly revise?: true;
}

/** Reads for whom a quote is made from the builder's address. */
export function readNewQuoteSearch(search: Record<string, unknown>): NewQuoteSearch {
  const { customerId, licenceId, from, revise } = search;
  return {
    ...(isKey(customerId) && { customerId }),
    ...(isKey(licenceId) && { licenceId }),
    ...(isKey(from) && { from }),
    ...(isKey(from) && revise === true && { revise }),
  };
}
