import { isKey } from '@/lib/format/address';
import { readOrder, type OrderFields } from '@/components/data/column-order';
import type { CreditNoteSort } from '@/gql/graphql';

/** The orders of the list by its columns. */
export const creditNoteOrders: OrderFields<CreditNoteSort> = { issuedOn: 'ISSUED_ON' };

/** The list's filter, as its address has it. */
export interface CreditNotesSearch {
  readonly customerId?: string;
  readonly sort?: CreditNoteSort;
}

/** Reads the filter from the list's address. */
export function readCreditNotesSearch({ customerId, sort }: Record<string, unknown>): CreditNotesSearch {
  return {
    ...(isKey(customerId) ? { customerId } : {}),
    ...readOrder(creditNoteOrders, sort),
  };
}
