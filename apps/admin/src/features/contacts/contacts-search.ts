import { isCode, isKey } from '@/lib/format/address';
import { readOrder, type OrderFields } from '@/components/data/column-order';
import type { ContactSort } from '@/gql/graphql';

/** The orders of the log by its columns. */
export const contactOrders: OrderFields<ContactSort> = { at: 'CONTACTED_AT' };

/** The log's filters, as its address has them. */
export interface ContactsSearch {
  readonly customerId?: string;
  readonly channel?: string;
  /** Those outside of the hotline's hours alone. */
  readonly outside?: true;
  readonly sort?: ContactSort;
}

/** Reads the filters from the address; what it doesn't know it leaves out. */
export function readContactsSearch({
  customerId,
  channel,
  outside,
  sort,
}: Record<string, unknown>): ContactsSearch {
  return {
    ...(isKey(customerId) ? { customerId } : {}),
    ...(isCode(channel) ? { channel } : {}),
    ...(String(outside) === 'true' ? { outside: true } : {}),
    ...readOrder(contactOrders, sort),
  };
}
