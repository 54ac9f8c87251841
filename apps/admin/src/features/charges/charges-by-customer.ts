import type { OpenChargeFragment } from '@/gql/graphql';

/** The open charges of one customer. */
export interface ChargesOfCustomer {
  readonly customer: OpenChargeFragment['customer'];
  readonly charges: readonly OpenChargeFragment[];
}

/** Groups charges by customer, each group where its first charge stood. */
export function byCustomer(charges: readonly OpenChargeFragment[]): readonly ChargesOfCustomer[] {
  const groups = new Map<
    string,
    { customer: OpenChargeFragment['customer']; charges: OpenChargeFragment[] }
  >();
  for (const charge of charges) {
    const group = groups.get(charge.customer.id) ?? { customer: charge.customer, charges: [] };
    group.charges.push(charge);
    groups.set(charge.customer.id, group);
  }
  return [...groups.values()];
}
