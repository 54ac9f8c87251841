import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { Entitlement } from './entitlement.entity.js';

/** What makes an entitlement: service, period, allowance and where they come from. */
export type Grant = Pick<
  Entitlement,
  | 'licenceId'
  | 'service'
  | 'source'
  | 'startsOn'
  | 'endsOn'
  | 'allowance'
  | 'agreedOn'
  | 'rateTableId'
  | 'contractId'
>;

/** Grants entitlements with nothing drawn. */
export async function grantEntitlements(unit: Unit, grants: readonly Grant[]): Promise<void> {
  const createdAt = storedInstant(unit.now);
  await unit.transaction.insert(
    Entitlement,
    grants.map((grant) => ({ ...grant, id: newId(), drawn: 0, createdAt })),
  );
}
