import type { Cause } from '@/gql/graphql';

/** Every cause that can be given, as it is offered. */
export const causes: readonly Cause[] = [
  'SOFTWARE_DEFECT',
  'SOFTWARE_USE',
  'VENDOR_HARDWARE',
  'VENDOR_NETWORK',
  'CUSTOMER_HARDWARE',
  'CUSTOMER_NETWORK',
  'VIRUS',
  'USER_ERROR',
  'UNKNOWN',
];
