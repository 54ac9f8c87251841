import { readOrder, type OrderFields } from '@/components/data/column-order';
import type { CustomerSort } from '@/gql/graphql';

/** The orders of the list by its columns. */
export const customerOrders: OrderFields<CustomerSort> = { name: 'NAME', shortCode: 'CODE' };

/** What the list of customers shows, as its address has it. */
export interface CustomersSearch {
  /** Part of a name, a short code or a licence's serial. */
  readonly search?: string;
  readonly sort?: CustomerSort;
  /** Whether the dialog for a new customer is open. */
  readonly add?: true;
}

/** Reads what the list shows from its address; what it does not know it leaves out. */
export function readCustomersSearch(search: Record<string, unknown>): CustomersSearch {
  const text = search['search'];
  return {
    ...((typeof text === 'string' || typeof text === 'number') && text !== '' && { search: String(text) }),
    ...readOrder(customerOrders, search['sort']),
    ...(search['add'] === true && { add: true }),
  };
}
