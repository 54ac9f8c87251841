import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { EntitlementEntry } from './entitlement-entry.entity.js';
import { ForeseenDraws } from './foreseen-draws.js';

const foreseen = new ForeseenDraws();

/**
 * Raises an entitlement's counter where any is left, and gives how many had been drawn before; null where none is left.
 * The condition stands in the statement that writes: of two who draw the last one at once, one matches no row.
 */
export async function raiseDrawn(unit: Unit, entitlementId: string): Promise<number | null> {
  const leaves = foreseen.holds(unit.transaction, entitlementId);
  const { matched, rows } = await unit.transaction.runAndRead(
    ['UPDATE entitlements SET drawn = drawn + 1 WHERE id = ? AND drawn < allowance', [entitlementId]],
    ['SELECT drawn FROM entitlements WHERE id = ?', [entitlementId]],
  );
  const [row] = rows as { drawn: number }[];
  if (!row) throw new Error(`The entitlement ${entitlementId} vanished`);
  leaves(row.drawn);
  return matched === 0 ? null : row.drawn - 1;
}

/**
 * Draws one from an entitlement as it was read, and gives how many had been drawn before; null where none is left. The
 * counter is raised together with all that follows, on condition that it has not moved but by what this process has begun
 * before; the last ones, and at a repeated attempt, it is raised, and thereby held, at once.
 */
export async function drawOne(
  unit: Unit,
  { id, drawn, allowance }: { id: string; drawn: number; allowance: number | null },
): Promise<number | null> {
  const { transaction } = unit;
  if (transaction.isRepeated || allowance === null) return raiseDrawn(unit, id);
  await foreseen.free(id);
  // From here to the note nobody else may come in between.
  const before = foreseen.drawnBefore(id, drawn);
  if (before === null || before >= allowance) return raiseDrawn(unit, id);
  foreseen.draws(transaction, id, before + 1);
  await transaction.runLaterIfUnchanged(
    'UPDATE entitlements SET drawn = drawn + 1 WHERE id = ? AND drawn = ? AND allowance = ?',
    [id, before, allowance],
  );
  return before;
}

/**
 * Waits until nobody else is at an entitlement that covers a service without being drawn from. A service order refers to
 * it, so it must be locked before the order's number is, as it is by a draw: else two could wait for each other.
 */
export async function holdEntitlement({ transaction }: Unit, entitlementId: string): Promise<void> {
  await transaction.runLaterIfUnchanged('UPDATE entitlements SET drawn = drawn WHERE id = ?', [
    entitlementId,
  ]);
}

/** Enters the draw of one, which the counter has been raised for, in the entitlement's ledger. */
export async function enterDraw(
  unit: Unit,
  draw: Pick<EntitlementEntry, 'entitlementId' | 'serviceOrderId' | 'occurredOn'>,
): Promise<void> {
  const entry = { id: newId(), kind: 'DRAW' as const, quantity: 1, reason: null };
  const entered = { createdAt: storedInstant(unit.now), createdById: unit.actor.id };
  await unit.transaction.insertLater(EntitlementEntry, [{ ...draw, ...entry, ...entered }]);
}

/** Gives a draw back: the counter falls by one, and the ledger says why. */
export async function enterReversal(
  unit: Unit,
  reversal: Pick<EntitlementEntry, 'entitlementId' | 'serviceOrderId' | 'occurredOn' | 'reason'>,
): Promise<void> {
  const { transaction } = unit;
  foreseen.holds(transaction, reversal.entitlementId);
  foreseen.forget(reversal.entitlementId);
  const matched = await transaction.run(
    'UPDATE entitlements SET drawn = drawn - 1 WHERE id = ? AND drawn > 0',
    [reversal.entitlementId],
  );
  if (matched !== 1)
    throw new Error(`Nothing is drawn from ${reversal.entitlementId} that could be given back`);
  const entry = { id: newId(), kind: 'REVERSAL' as const, quantity: -1 };
  const entered = { createdAt: storedInstant(unit.now), createdById: unit.actor.id };
  await transaction.insertLater(EntitlementEntry, [{ ...reversal, ...entry, ...entered }]);
}
