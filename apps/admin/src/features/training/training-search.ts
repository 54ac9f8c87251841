import type { TrainingStatus } from '@/gql/graphql';

const statuses: readonly TrainingStatus[] = ['BOOKED', 'HELD', 'CANCELLED'];

/** The list's filters, as its address has them. */
export interface TrainingSearch {
  readonly status?: TrainingStatus;
  readonly customerId?: string;
}

/** Reads the filters from the address; what it doesn't know it leaves out. */
export function readTrainingSearch(search: Record<string, unknown>): TrainingSearch {
  const status = statuses.find((one) => one === search['status']);
  const { customerId } = search;
  return { ...(status && { status }), ...(typeof customerId === 'string' ? { customerId } : {}) };
}
