import { isKey } from '@/lib/format/address';
import { isCivilDate } from 'policy';
import { readOrder, type OrderFields } from '@/components/data/column-order';
import type { PaymentSort } from '@/gql/graphql';

/** The orders of the list by its columns. */
export const paymentOrders: OrderFields<PaymentSort> = { day: 'RECEIVED_ON' };

/** The list's filters, as its address has them. */
export interface PaymentsSearch {
  readonly customerId?: string;
  /** First and last civil date, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly sort?: PaymentSort;
}

const dateOf = (value: unknown): value is string => isCivilDate(value);

/** Reads the filters from the list's address; what it doesn't know it leaves out. */
export function readPaymentsSearch({ customerId, from, to, sort }: Record<string, unknown>): PaymentsSearch {
  return {
    ...(isKey(customerId) ? { customerId } : {}),
    ...(dateOf(from) ? { from } : {}),
    ...(dateOf(to) ? { to } : {}),
    ...readOrder(paymentOrders, sort),
  };
}
