import { storedInstant } from '../../database/instants.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { addCharges } from '../charges/add-charges.js';
import { takeBackCharges } from '../charges/take-back-charges.js';
import { requirePrice, storeDecision } from '../decisions/decision.service.js';
import { enterDraw, enterReversal, raiseDrawn } from '../entitlements/draw.js';
import { isMonthLocked, monthOf, requireOpenMonth } from '../month-locks/require-open-month.js';
import { askedAgain } from './stored-order.js';
import { chargesOf } from './order-charges.js';
import type { Redecided } from './redecision.js';

/** Waits until nobody else is at what a licence draws from, so that what is read next stands. */
export async function lockLicence({ transaction }: Unit, licenceId: string): Promise<void> {
  await transaction.run('UPDATE entitlements SET drawn = drawn WHERE licenceId = ?', [licenceId]);
  await transaction.run('UPDATE licences SET edition = edition WHERE id = ?', [licenceId]);
}

/**
 * Does what was planned: first every draw is given back and every charge taken back, then, after `between`, each order is
 * decided and draws again. Nothing is deleted: each step is an entry with the reason.
 */
export async function applyRedecision(
  unit: Unit,
  changes: readonly Redecided[],
  { reason, field, between }: { reason: string; field: string; between?: () => Promise<void> },
): Promise<void> {
  for (const { order } of changes) {
    const occurredOn = await entryDay(unit, order.servedOn, field);
    if (order.drawn === 1 && order.entitlementId !== null)
      await enterReversal(unit, {
        entitlementId: order.entitlementId,
        serviceOrderId: order.id,
        occurredOn,
        reason,
      });
    await takeBackCharges(unit, order.charges, { kind: 'CANCELLATION', reason, field });
  }
  await between?.();
  for (const change of changes) await settle(unit, change, { reason, field });
}

async function settle(
  unit: Unit,
  { order, cause, after }: Redecided,
  { reason, field }: { reason: string; field: string },
): Promise<void> {
  const { transaction } = unit;
  if (!after) {
    await transaction.run(
      'UPDATE service_orders SET drawn = 0, totalFen = 0, cancelledAt = ?, cancelReason = ? WHERE id = ?',
      [storedInstant(unit.now), reason, order.id],
    );
    return;
  }
  const { drawn, totalFen } = requirePrice(after, field);
  const entitlementId = after.entitlement?.id ?? null;
  const occurredOn = await entryDay(unit, order.servedOn, field);
  if (drawn === 1 && entitlementId !== null) {
    const before = await raiseDrawn(unit, entitlementId);
    if (before !== after.entitlement?.drawn)
      throw new Error(`The order ${order.id} draws from what others drew`);
    await enterDraw(unit, { entitlementId, serviceOrderId: order.id, occurredOn });
  }
  const decisionId = await storeDecision(unit, after);
  await transaction.run(
    'UPDATE service_orders SET cause = ?, drawn = ?, totalFen = ?, entitlementId = ?, decisionId = ? WHERE id = ?',
    [cause, drawn, totalFen, entitlementId, decisionId, order.id],
  );
  const asked = await askedAgain(transaction, order);
  const times = await timesDecided(unit, order.id);
  const charges = chargesOf({ ...order, decisionId }, asked, after);
  await addCharges(
    unit,
    charges.map((charge) => ({
      ...charge,
      dueOn: occurredOn,
      billingKey: `${charge.billingKey}:${times}`,
    })),
  );
}

/** The day of the service; today where its month takes no more entries: then it is a correcting entry. */
async function entryDay(unit: Unit, servedOn: string, field: string): Promise<string> {
  const isLocked = await isMonthLocked(unit.transaction, monthOf(servedOn));
  const day = isLocked ? unit.today : servedOn;
  await requireOpenMonth(unit, day, field);
  return day;
}

/** What is billed anew gets an identity of its own: how many charges there were before. */
async function timesDecided({ transaction }: Unit, orderId: string): Promise<number> {
  const [row] = await transaction.rows<{ times: number }>(
    'SELECT COUNT(*) AS times FROM charges WHERE serviceOrderId = ?',
    [orderId],
  );
  return row?.times ?? 0;
}
