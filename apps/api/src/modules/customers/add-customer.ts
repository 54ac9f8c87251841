import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import { pinyinOf } from '../../database/pinyin-of.js';
import { isDuplicate } from '../../database/retry.js';
import type { SqlValue } from '../../database/reader.js';
import { plainLetters } from '../../graphql/plain-letters.js';
import { type Reason, Refusal } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { isCreditCode } from './credit-code.js';
import { Customer } from './customer.entity.js';
import type { AddCustomerInput } from './customer.inputs.js';
import { searchTextOf } from './customer-search.js';

/** Adds a customer. Refuses with SHORT_CODE_TAKEN, CREDIT_CODE_INVALID and CREDIT_CODE_TAKEN, all that hold at once. */
export async function addCustomer(
  unit: Unit,
  input: Omit<AddCustomerInput, 'idempotencyKey'>,
): Promise<{ id: string }> {
  const name = input.name.trim();
  const shortCode = plainLetters(input.shortCode.trim()).toUpperCase();
  const customer = {
    id: newId(),
    name,
    shortCode,
    creditCode: filled(plainLetters(input.creditCode ?? ''))?.toUpperCase() ?? null,
    contactName: filled(input.contactName),
    contactPhone: filled(plainLetters(input.contactPhone ?? '')),
    searchText: searchTextOf(name, shortCode),
    pinyin: pinyinOf(name),
    createdAt: storedInstant(unit.now),
    createdById: unit.actor.id,
  };
  await requireFree(unit, customer);
  try {
    await unit.transaction.insert(Customer, [customer]);
  } catch (error) {
    // Someone else may have added it meanwhile.
    if (isDuplicate(error)) await requireFree(unit, customer);
    throw error;
  }
  unit.audit({ subjectType: 'Customer', subjectId: customer.id, after: customer });
  return customer;
}

const filled = (text: string | null | undefined): string | null => text?.trim() || null;

async function requireFree(
  unit: Unit,
  { shortCode, creditCode }: Pick<Customer, 'shortCode' | 'creditCode'>,
): Promise<void> {
  const isTaken = async (column: 'shortCode' | 'creditCode', value: SqlValue): Promise<boolean> =>
    (await unit.transaction.rows(`SELECT id FROM customers WHERE ${column} = ?`, [value])).length > 0;
  const reasons: Reason[] = [];
  if (await isTaken('shortCode', shortCode)) {
    reasons.push({ code: 'SHORT_CODE_TAKEN', field: 'input.shortCode', values: { shortCode } });
  }
  if (creditCode !== null && !isCreditCode(creditCode)) {
    reasons.push({ code: 'CREDIT_CODE_INVALID', field: 'input.creditCode' });
  } else if (creditCode !== null && (await isTaken('creditCode', creditCode))) {
    reasons.push({ code: 'CREDIT_CODE_TAKEN', field: 'input.creditCode' });
  }
  if (reasons.length > 0) throw new Refusal(...reasons);
}
