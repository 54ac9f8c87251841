import type { Unit } from '../../unit-of-work/mutate.js';
import { addCharges } from '../charges/add-charges.js';
import { takeBackCharges } from '../charges/take-back-charges.js';
import { storeDecisions } from '../decisions/decision.service.js';
import { changeEntitlements } from '../entitlements/change-entitlements.js';
import type { ContractChange } from './contract-change.js';

/** Does what a change was planned to do: charges taken back and added, entitlements changed, all by entries. */
export async function applyChange(
  unit: Unit,
  { years, entitlements }: ContractChange,
  { reason, on, field }: { reason: string; on: string; field: string },
): Promise<void> {
  await changeEntitlements(unit, entitlements, { reason, occurredOn: on });
  await takeBackCharges(
    unit,
    years.flatMap(({ takenBack }) => takenBack),
    { kind: 'CANCELLATION', reason, field },
  );
  const added = years.flatMap(({ charges }) => charges);
  const decisionIds = await storeDecisions(
    unit,
    added.map(({ decided }) => decided),
  );
  await addCharges(
    unit,
    added.map(({ charge }, index) => ({ ...charge, decisionId: decisionIds[index] as string })),
  );
}
