import type { Reader } from '../../database/reader.js';
import type { Cause } from '../../graphql/enums.js';
import { refuse } from '../../graphql/refusal.js';
import { decideLaterOverages, Redecision } from './redecision.js';
import { licenceOfOrder, requireOpenCharges, standingOrders, type StoredOrder } from './stored-order.js';

/**
 * What correcting a cause after diagnosis comes to: what was drawn is given back, the service is decided afresh, and so
 * are the later overages of the same period that stand on no invoice, in order of service date (section 5). Refuses with
 * NOT_FOUND, ORDER_CANCELLED, CAUSE_UNCHANGED, CHARGE_INVOICED and CHARGE_DRAFTED.
 */
export async function planCorrection(
  reader: Reader,
  { serviceOrderId, cause }: { serviceOrderId: string; cause: Cause },
): Promise<Redecision> {
  const { orders, order, redecision } = await begin(reader, serviceOrderId);
  if (order.cause === cause) refuse('CAUSE_UNCHANGED', { field: 'input.cause' });
  redecision.giveBack(order);
  await redecision.decide(order, { cause, always: true });
  const after = redecision.changes[0]?.after?.entitlement?.id ?? null;
  await decideLaterOverages(redecision, orders, order, periodsOf(order.entitlementId, after));
  return redecision;
}

/** What cancelling an order comes to: its draw is given back once, its charges are taken back, later overages decided afresh. */
export async function planOrderCancellation(reader: Reader, serviceOrderId: string): Promise<Redecision> {
  const { orders, order, redecision } = await begin(reader, serviceOrderId);
  redecision.cancel(order);
  await decideLaterOverages(redecision, orders, order, periodsOf(order.entitlementId));
  return redecision;
}

const periodsOf = (...ids: (string | null)[]): string[] => ids.flatMap((id) => id ?? []);

async function begin(
  reader: Reader,
  serviceOrderId: string,
): Promise<{ orders: StoredOrder[]; order: StoredOrder; redecision: Redecision }> {
  const licenceId = await licenceOfOrder(reader, serviceOrderId);
  const orders = await standingOrders(reader, licenceId);
  const order = orders.find(({ id }) => id === serviceOrderId);
  if (!order) throw new Error(`The order ${serviceOrderId} is not among those of its licence`);
  requireOpenCharges(order, 'input.serviceOrderId');
  return { orders, order, redecision: await Redecision.of(reader, licenceId) };
}
