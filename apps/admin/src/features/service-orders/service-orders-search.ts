import { isKey } from '@/lib/format/address';
import { readOrder, type OrderFields } from '@/components/data/column-order';
import type { ServiceOrderKind, ServiceOrderSort } from '@/gql/graphql';

/** The orders of the list by its columns. */
export const serviceOrderOrders: OrderFields<ServiceOrderSort> = { number: 'NUMBER', servedOn: 'SERVED_ON' };

/** The kinds of service that are recorded, in the order in which they are offered. */
export const serviceOrderKinds = ['ON_SITE_SUPPORT', 'DATA_REPAIR', 'EMERGENCY'] as const;

/** The list's filters, as its address has them. */
export interface ServiceOrdersSearch {
  readonly kind?: ServiceOrderKind;
  readonly customerId?: string;
  readonly sort?: ServiceOrderSort;
}

/** Reads the list's filters from its address; what it doesn't know it leaves out. */
export function readServiceOrdersSearch(search: Record<string, unknown>): ServiceOrdersSearch {
  const kind = serviceOrderKinds.find((one) => one === search['kind']);
  const customerId = search['customerId'];
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(isKey(customerId) ? { customerId } : {}),
    ...readOrder(serviceOrderOrders, search['sort']),
  };
}

/** For which licence a service is to be recorded, of which incident or planned visit, where a link says so. */
export interface NewServiceOrderSearch {
  readonly licenceId?: string;
  readonly incidentId?: string;
  readonly plannedVisitId?: string;
}

/** Reads it from the address. */
export function readNewServiceOrderSearch(search: Record<string, unknown>): NewServiceOrderSearch {
  const { licenceId, incidentId, plannedVisitId } = search;
  return {
    ...(isKey(licenceId) ? { licenceId } : {}),
    ...(isKey(incidentId) ? { incidentId } : {}),
    ...(isKey(plannedVisitId) ? { plannedVisitId } : {}),
  };
}
