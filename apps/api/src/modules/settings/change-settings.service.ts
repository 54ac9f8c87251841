import { storedInstant } from '../../database/instants.js';
import type { SqlValue } from '../../database/reader.js';
import { type Reason, Refusal, refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { isCreditCode } from '../customers/credit-code.js';
import { currentSettings, type StoredSettings } from './current-settings.js';
import { SETTINGS } from './settings.entity.js';
import type { ChangeSettingsInput } from './settings.inputs.js';

type Patch = Record<string, SqlValue>;

/**
 * Changes the settings that are given and leaves the others. Refuses with VERSION_CONFLICT, SETTINGS_UNCHANGED,
 * FIELD_REQUIRED where a setting that must have a value is emptied, CREDIT_CODE_INVALID, and DISCOUNT_LIMITS_CROSSED where
 * sales might take off more than an administrator.
 */
export async function changeSettings(
  unit: Unit,
  { expectedVersion, idempotencyKey: _, ...asked }: ChangeSettingsInput,
): Promise<object> {
  const before = await heldSettings(unit);
  const patch = patchOf(asked);
  const reasons = reasonsAgainst(patch, before);
  if (reasons.length > 0) throw new Refusal(...reasons);
  return put(unit, before, patch, expectedVersion);
}

/** Sets how many days after their date invoices are due that are issued from now on. Gives the days. */
export async function setPaymentTerm(unit: Unit, days: number): Promise<string> {
  const before = await heldSettings(unit);
  await put(unit, before, { paymentTermDays: days }, null);
  return String(days);
}

/** The settings, held until the transaction ends: what is told as before is what was. */
async function heldSettings({ transaction }: Unit): Promise<StoredSettings> {
  await transaction.run('UPDATE settings SET version = version WHERE id = ?', [SETTINGS]);
  return currentSettings(transaction);
}

async function put(
  unit: Unit,
  before: StoredSettings,
  patch: Patch,
  expectedVersion: number | null,
): Promise<object> {
  const { transaction, actor, now } = unit;
  const values = { ...patch, changedAt: storedInstant(now), changedById: actor.id };
  const columns = Object.keys(values).map((name) => `${name} = ?`);
  const [version, seen] = expectedVersion === null ? ['', []] : [' AND version = ?', [expectedVersion]];
  const changed = await transaction.run(
    `UPDATE settings SET ${columns.join(', ')}, version = version + 1 WHERE id = ?${version}`,
    [...Object.values(values), SETTINGS, ...seen],
  );
  if (changed === 0) refuse('VERSION_CONFLICT', { field: 'input.expectedVersion' });
  const after = await currentSettings(transaction);
  unit.audit({ subjectType: 'Settings', subjectId: SETTINGS, before, after });
  return after;
}

/** What is given of the settings, as it is stored: texts trimmed, an empty one as none. */
function patchOf(asked: Omit<ChangeSettingsInput, 'expectedVersion' | 'idempotencyKey'>): Patch {
  const given = Object.entries(asked as Record<string, SqlValue | boolean | undefined>).flatMap(
    ([name, value]) => (value === undefined ? [] : [[name, storedOf(name, value)] as const]),
  );
  return Object.fromEntries(given);
}

function storedOf(name: string, value: string | number | boolean | null): SqlValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'string') return value;
  const text = value.trim() || null;
  return name === 'sellerCreditCode' ? (text?.toUpperCase() ?? null) : text;
}

const NEVER_EMPTY = [
  'publishNeedsApproval',
  'salesDiscountPercent',
  'adminDiscountPercent',
  'paymentTermDays',
];

function reasonsAgainst(patch: Patch, before: StoredSettings): Reason[] {
  const names = Object.keys(patch);
  if (names.every((name) => patch[name] === before[name]))
    return [{ code: 'SETTINGS_UNCHANGED', field: 'input' }];
  const emptied = NEVER_EMPTY.filter((name) => patch[name] === null);
  if (emptied.length > 0) return emptied.map((name) => ({ code: 'FIELD_REQUIRED', field: `input.${name}` }));
  const reasons: Reason[] = [];
  const code = patch['sellerCreditCode'];
  if (typeof code === 'string' && !isCreditCode(code))
    reasons.push({ code: 'CREDIT_CODE_INVALID', field: 'input.sellerCreditCode' });
  const { salesDiscountPercent, adminDiscountPercent } = { ...before, ...patch };
  if (salesDiscountPercent > adminDiscountPercent) {
    const field = 'salesDiscountPercent' in patch ? 'salesDiscountPercent' : 'adminDiscountPercent';
    reasons.push({
      code: 'DISCOUNT_LIMITS_CROSSED',
      field: `input.${field}`,
      values: { sales: salesDiscountPercent, admin: adminDiscountPercent },
    });
  }
  return reasons;
}
