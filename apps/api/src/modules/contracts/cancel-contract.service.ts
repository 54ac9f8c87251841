import type { Unit } from '../../unit-of-work/mutate.js';
import { requireOpenSinceLocks } from '../month-locks/require-open-month.js';
import { applyChange } from './apply-change.js';
import type { Contract } from './contract.entity.js';
import { planCancellation } from './plan-cancellation.js';

/**
 * Cancels a service contract from a day, as its preview says. Of several at once the contract’s row lets one through. A
 * contract that it renewed may be renewed again. Refuses as the preview does, and with CHARGE_TAKEN.
 */
export async function cancelContract(
  unit: Unit,
  input: { contractId: string; from: string; reason: string },
): Promise<object> {
  const { transaction } = unit;
  const { contractId, from } = input;
  const reason = input.reason.trim();
  // Locked before it is read: what is planned is what stands, whoever came before.
  await transaction.run('UPDATE contracts SET status = status WHERE id = ?', [contractId]);
  await transaction.run('UPDATE entitlements SET drawn = drawn WHERE contractId = ?', [contractId]);
  const change = await planCancellation(transaction, { contractId, from });
  await requireOpenSinceLocks(unit, from, 'input.from');
  await transaction.run(
    "UPDATE contracts SET status = 'CANCELLED', cancelledFrom = ?, cancelReason = ? WHERE id = ?",
    [from, reason, contractId],
  );
  await applyChange(unit, change, { reason, on: from, field: 'input.contractId' });
  await transaction.run('UPDATE contracts SET renewedById = NULL WHERE renewedById = ?', [contractId]);
  const [contract] = await transaction.rows<Contract>('SELECT * FROM contracts WHERE id = ?', [contractId]);
  if (!contract) throw new Error(`The contract ${contractId} vanished`);
  const { years, entitlements } = change;
  unit.audit({
    subjectType: 'Contract',
    subjectId: contractId,
    before: { status: change.contract.status, renewalOfId: change.contract.renewalOfId },
    after: { contract, years, entitlements },
  });
  return contract;
}
