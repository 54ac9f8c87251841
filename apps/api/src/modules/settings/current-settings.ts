import type { Reader, SqlValue } from '../../database/reader.js';
import type { Role } from '../../graphql/enums.js';
import { SETTINGS, type Settings } from './settings.entity.js';

/** The settings as they are stored. */
export type StoredSettings = Omit<Settings, 'changedBy'> & Record<string, SqlValue>;

/** The settings as they are now. The migration makes their row, and nobody removes it. */
export async function currentSettings(reader: Reader): Promise<StoredSettings> {
  const [row] = await reader.rows<StoredSettings>('SELECT * FROM settings WHERE id = ?', [SETTINGS]);
  if (!row) throw new Error('The row of settings is missing');
  return row;
}

/** Whether publishing a rate table needs a second administrator, as it is set now. */
export async function publishNeedsApproval(reader: Reader): Promise<boolean> {
  return (await currentSettings(reader)).publishNeedsApproval === 1;
}

/** How many days after its date an invoice is due, as it is set now. */
export async function paymentTermDays(reader: Reader): Promise<number> {
  return (await currentSettings(reader)).paymentTermDays;
}

/** The most in percent that someone with these roles may take off a quote’s sum, as it is set now; 0 for a role without a limit of its own. */
export async function discountLimitPercent(reader: Reader, roles: readonly Role[]): Promise<number> {
  const { salesDiscountPercent, adminDiscountPercent } = await currentSettings(reader);
  const limits: Partial<Record<Role, number>> = { SALES: salesDiscountPercent, ADMIN: adminDiscountPercent };
  return Math.max(0, ...roles.map((role) => limits[role] ?? 0));
}
