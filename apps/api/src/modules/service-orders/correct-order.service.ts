import type { Cause } from '../../graphql/enums.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { applyRedecision, lockLicence } from './apply-redecision.js';
import { planCorrection, planOrderCancellation } from './plan-correction.js';
import type { Redecision } from './redecision.js';
import type { ServiceOrder } from './service-order.entity.js';
import { licenceOfOrder } from './stored-order.js';

/** Corrects the cause of a service after diagnosis, as its preview says (section 5). */
export async function correctCause(
  unit: Unit,
  input: { serviceOrderId: string; cause: Cause; reason: string },
): Promise<object> {
  const { serviceOrderId } = input;
  await lockLicence(unit, await licenceOfOrder(unit.transaction, serviceOrderId));
  return redecide(unit, serviceOrderId, input.reason, await planCorrection(unit.transaction, input));
}

/** Cancels a service that was recorded: its draw is given back once, and its charges are taken back. */
export async function cancelVisit(
  unit: Unit,
  input: { serviceOrderId: string; reason: string },
): Promise<object> {
  const { serviceOrderId } = input;
  await lockLicence(unit, await licenceOfOrder(unit.transaction, serviceOrderId));
  const plan = await planOrderCancellation(unit.transaction, serviceOrderId);
  return redecide(unit, serviceOrderId, input.reason, plan);
}

async function redecide(unit: Unit, id: string, why: string, { changes }: Redecision): Promise<object> {
  const reason = why.trim();
  await applyRedecision(unit, changes, { reason, field: 'input.serviceOrderId' });
  const [after] = await unit.transaction.rows<ServiceOrder>('SELECT * FROM service_orders WHERE id = ?', [
    id,
  ]);
  if (!after) throw new Error(`The order ${id} vanished`);
  unit.audit({
    subjectType: 'ServiceOrder',
    subjectId: id,
    before: { orders: changes.map(({ order }) => order) },
    after: {
      order: after,
      reason,
      redecided: changes.map(({ order, cause, after: decided }) => ({
        id: order.id,
        cause,
        drawn: decided?.decision.ok ? decided.decision.drawn : 0,
        totalFen: decided?.decision.ok ? decided.decision.totalFen : 0,
      })),
    },
  });
  return after;
}
