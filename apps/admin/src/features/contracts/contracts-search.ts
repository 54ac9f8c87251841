import { isKey } from '@/lib/format/address';
import { readOrder, type OrderFields } from '@/components/data/column-order';
import type { ContractSort } from '@/gql/graphql';

/** The orders of the list by its columns. */
export const contractOrders: OrderFields<ContractSort> = { number: 'NUMBER', period: 'ENDS_ON' };

/** The list's filter, as its address has it. */
export interface ContractsSearch {
  readonly customerId?: string;
  readonly sort?: ContractSort;
}

/** Reads the list's filter from its address. */
export function readContractsSearch(search: Record<string, unknown>): ContractsSearch {
  const customerId = search['customerId'];
  return {
    ...(isKey(customerId) && { customerId }),
    ...readOrder(contractOrders, search['sort']),
  };
}
