import { isKey } from '@/lib/format/address';
import { readOrder, type OrderFields } from '@/components/data/column-order';
import type { TrainingSort, TrainingStatus } from '@/gql/graphql';

/** The orders of the list by its columns. */
export const trainingOrders: OrderFields<TrainingSort> = { on: 'PLANNED_ON' };

const statuses: readonly TrainingStatus[] = ['BOOKED', 'HELD', 'CANCELLED'];

/** The list's filters, as its address has them. */
export interface TrainingSearch {
  readonly status?: TrainingStatus;
  readonly customerId?: string;
  readonly sort?: TrainingSort;
}

/** Reads the filters from the address; what it doesn't know it leaves out. */
export function readTrainingSearch(search: Record<string, unknown>): TrainingSearch {
  const status = statuses.find((one) => one === search['status']);
  const { customerId } = search;
  return {
    ...(status && { status }),
    ...(isKey(customerId) ? { customerId } : {}),
    ...readOrder(trainingOrders, search['sort']),
  };
}
