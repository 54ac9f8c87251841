import { charge, type Decision, grant, linesOf, refuseProduct, refuseUnset } from './decision.js';
import type { CheckedAnnualPlan } from './checked-request.js';
import type { Trace } from './trace.js';

/** Years of an annual plan (6, 7 notes): the fee of product, edition and plan for each contract year. */
export function decideAnnualPlan(
  { product, edition, plan, years }: CheckedAnnualPlan,
  trace: Trace | undefined,
): Decision {
  const fees = plan.fees.get(product);
  if (fees === undefined) return refuseProduct(product, trace);
  const fee = fees[edition];
  if (fee.value === null) return refuseUnset(fee, trace);
  trace?.read('ANNUAL_FEE_READ', fee, { feeFen: fee.value, plan: plan.code, edition, years });
  const charged = charge('ANNUAL_FEE', years, fee.value, plan.clause, trace);
  return grant(0, null, linesOf(charged, null), trace);
}
