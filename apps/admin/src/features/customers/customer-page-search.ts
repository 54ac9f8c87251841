import { isKey } from '@/lib/format/address';
import type { Service } from '@/gql/graphql';

const services: readonly Service[] = ['ON_SITE_SUPPORT', 'DATA_REPAIR'];

/** Whose ledger is open beside a customer's page, as its address has it. */
export interface CustomerPageSearch {
  readonly licence?: string;
  readonly service?: Service;
}

/** Reads which ledger is open from the address; both or nothing. */
export function readCustomerPageSearch(search: Record<string, unknown>): CustomerPageSearch {
  const { licence, service: asked } = search;
  const service = services.find((one) => one === asked);
  return isKey(licence) && service !== undefined ? { licence, service } : {};
}
