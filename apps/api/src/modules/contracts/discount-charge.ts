import type { NewCharge } from '../charges/add-charges.js';
import { type AgreedDecision, agreedDecision } from '../decisions/agreed-decision.js';
import type { PublishedTable } from '../rate-tables/published-tables.js';

/** The quote’s discount as a contract needs it. */
export interface AgreedDiscount {
  percent: number | null;
  discountFen: number;
  reason: string | null;
}

/** The charge that takes a discount’s share off another charge, and its decision. */
export function discountCharge(
  charge: NewCharge,
  shareFen: number,
  discount: AgreedDiscount,
  table: PublishedTable,
): { charge: NewCharge; decided: AgreedDecision } {
  const { percent, discountFen, reason } = discount;
  const amountFen = -shareFen;
  const request = {
    kind: 'DISCOUNT' as const,
    percent,
    discountFen,
    reason,
    shareFen,
    offFen: charge.amountFen,
  };
  return {
    charge: {
      ...charge,
      billingKey: `${charge.billingKey}:discount`,
      kind: 'DISCOUNT',
      quantity: 1,
      unitFen: amountFen,
      amountFen,
    },
    decided: agreedDecision(table, request, { code: 'DISCOUNT', clause: charge.clause }),
  };
}
