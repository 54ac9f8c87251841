import type { Reader } from '../database/reader.js';
import { attachmentChecks } from './checks/attachments.js';
import { chargeChecks } from './checks/charges.js';
import { contractChecks } from './checks/contracts.js';
import { documentNumberChecks } from './checks/document-numbers.js';
import { entitlementChecks } from './checks/entitlements.js';
import { incomeRollupChecks } from './checks/income-rollup.js';
import { invoiceChecks } from './checks/invoices.js';
import { receivableChecks } from './checks/receivables.js';
import { serviceChecks } from './checks/services.js';
import type { Check, Difference } from './difference.js';

/** All that must hold of the stored data. */
export const checks: readonly Check[] = [
  ...entitlementChecks,
  ...serviceChecks,
  ...invoiceChecks,
  ...documentNumberChecks,
  ...chargeChecks,
  ...contractChecks,
  ...receivableChecks,
  ...attachmentChecks,
  ...incomeRollupChecks,
];

/** Recomputes every balance and total from what lies below it, and gives where what is kept differs; changes nothing. */
export async function reconcile(reader: Reader): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const check of checks) differences.push(...(await check.find(reader)));
  return differences;
}
