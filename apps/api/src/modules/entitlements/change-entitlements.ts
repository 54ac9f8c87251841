import { addDays } from 'policy';
import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import type { Reader } from '../../database/reader.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { EntitlementEntry } from './entitlement-entry.entity.js';
import type { LiveEntitlement } from './live-entitlements.js';

/** An entitlement with what becomes of it. */
export interface EntitlementChange {
  entitlement: LiveEntitlement;
  startsOn: string;
  endsOn: string;
  allowance: number | null;
  rateTableId: string;
}

const COLUMNS =
  'id, licenceId, service, source, startsOn, endsOn, allowance, drawn, agreedOn, rateTableId, contractId';

/** A licence’s entitlements that last to a day, included, or longer; revoked ones are not among them. */
export function lastingEntitlements(
  reader: Reader,
  licenceId: string,
  day: string,
): Promise<LiveEntitlement[]> {
  return reader.rows<LiveEntitlement>(
    `SELECT ${COLUMNS} FROM entitlements WHERE licenceId = ? AND endsOn >= ? AND endsOn >= startsOn ORDER BY startsOn, service DESC, id`,
    [licenceId, day],
  );
}

/** A contract’s entitlements that last to a day, included, or longer; revoked ones are not among them. */
export function contractEntitlements(
  reader: Reader,
  contractId: string,
  day: string,
): Promise<LiveEntitlement[]> {
  return reader.rows<LiveEntitlement>(
    `SELECT ${COLUMNS} FROM entitlements WHERE contractId = ? AND endsOn >= ? AND endsOn >= startsOn ORDER BY startsOn, licenceId, service DESC, id`,
    [contractId, day],
  );
}

/** An entitlement that lasts no longer than to the day before `from`; one of a later period ends the day before it starts. */
export function endedBefore(entitlement: LiveEntitlement, from: string): EntitlementChange {
  const { startsOn, allowance, rateTableId } = entitlement;
  return {
    entitlement,
    startsOn,
    endsOn: addDays(startsOn > from ? startsOn : from, -1),
    allowance,
    rateTableId,
  };
}

/** Changes entitlements: what is drawn stays, and each change is entered in the ledger with its reason. */
export async function changeEntitlements(
  unit: Unit,
  changes: readonly EntitlementChange[],
  { reason, occurredOn }: { reason: string; occurredOn: string },
): Promise<void> {
  for (const { entitlement, startsOn, endsOn, allowance, rateTableId } of changes) {
    await unit.transaction.run(
      'UPDATE entitlements SET startsOn = ?, endsOn = ?, allowance = ?, rateTableId = ? WHERE id = ?',
      [startsOn, endsOn, allowance, rateTableId, entitlement.id],
    );
  }
  const entered = { createdAt: storedInstant(unit.now), createdById: unit.actor.id };
  await unit.transaction.insert(
    EntitlementEntry,
    changes.map(({ entitlement }) => ({
      id: newId(),
      entitlementId: entitlement.id,
      kind: 'ADJUSTMENT' as const,
      quantity: 0,
      reason,
      occurredOn,
      serviceOrderId: null,
      ...entered,
    })),
  );
}
