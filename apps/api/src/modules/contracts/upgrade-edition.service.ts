import type { Unit } from '../../unit-of-work/mutate.js';
import { setEdition } from '../licences/set-edition.js';
import { requireOpenSinceLocks } from '../month-locks/require-open-month.js';
import { applyChange } from './apply-change.js';
import { planUpgrade } from './plan-upgrade.js';

/** Upgrades a licence to the network edition from a day, as its preview says. Refuses as the preview does. */
export async function upgradeEdition(
  unit: Unit,
  input: { licenceId: string; on: string; reason?: string | null },
): Promise<object> {
  const { licenceId, on } = input;
  // Locked before it is read: a visit at the same time is decided before the upgrade or after it.
  await unit.transaction.run('UPDATE entitlements SET drawn = drawn WHERE licenceId = ?', [licenceId]);
  await unit.transaction.run('UPDATE licences SET edition = edition WHERE id = ?', [licenceId]);
  const change = await planUpgrade(unit.transaction, { licenceId, on }, unit.today);
  const { licence: before, years, entitlements } = change;
  await requireOpenSinceLocks(unit, on, 'input.on');
  const after = await setEdition(unit, before, 'NETWORK');
  const reason = [`${before.edition} → ${after.edition}`, input.reason?.trim()].filter(Boolean).join(': ');
  await applyChange(unit, change, { reason, on, field: 'input.licenceId' });
  unit.audit({
    subjectType: 'Licence',
    subjectId: licenceId,
    before,
    after: { licence: after, on, years, entitlements },
  });
  return after;
}
