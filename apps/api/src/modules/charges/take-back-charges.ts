import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import type { ChargeEntryKind } from '../../graphql/sales-enums.js';
import { refuse } from '../../graphql/refusal.js';
import { inList } from '../../graphql/stitch.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { ChargeEntry } from './charge-entry.entity.js';

const STATUS = { CANCELLATION: 'CANCELLED', WAIVER: 'WAIVED', CREDIT_NOTE: 'CREDITED' } as const;

/**
 * Takes charges back that stand on no invoice: an entry for each with the other sign, and nothing is deleted. Refuses
 * with CHARGE_TAKEN where one has come to stand on an invoice meanwhile.
 */
export async function takeBackCharges(
  unit: Unit,
  charges: readonly { id: string; amountFen: number }[],
  { kind, reason, field }: { kind: ChargeEntryKind; reason: string; field: string },
): Promise<void> {
  if (charges.length === 0) return;
  const [marks, ids] = inList(charges.map(({ id }) => id));
  const matched = await unit.transaction.run(
    `UPDATE charges SET status = ? WHERE status = 'UNBILLED' AND id IN (${marks})`,
    [STATUS[kind], ...ids],
  );
  if (matched !== charges.length) refuse('CHARGE_TAKEN', { field });
  const entered = { kind, reason, createdAt: storedInstant(unit.now), createdById: unit.actor.id };
  await unit.transaction.insert(
    ChargeEntry,
    charges.map(({ id, amountFen }) => ({ ...entered, id: newId(), chargeId: id, amountFen: -amountFen })),
  );
}
