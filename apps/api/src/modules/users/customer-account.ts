import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { insertUser } from './add-user.js';
import type { AuthoriseCustomerAccountInput } from './customer-account.inputs.js';
import { endActivity } from './user-activity.js';
import { findUser, requireUser, type SeenUser, type UserRow } from './user-row.js';

/** Gives a customer an account of their own (clause 3). Refuses with NOT_FOUND, LOGIN_TAKEN and what is against the password. */
export async function authoriseCustomerAccount(
  unit: Unit,
  { customerId, login, name, password }: AuthoriseCustomerAccountInput,
): Promise<{ id: string }> {
  const [customer] = await unit.transaction.rows('SELECT id FROM customers WHERE id = ?', [customerId]);
  if (!customer) refuse('NOT_FOUND', { field: 'input.customerId' });
  return insertUser(unit, { login, name, password, roles: ['CUSTOMER'], customerId });
}

/** Takes a customer's account away again; its sessions end at once. Someone of our own is answered as absent. Refuses with NOT_FOUND, VERSION_CONFLICT and USER_INACTIVE. */
export async function withdrawCustomerAccount(unit: Unit, seen: SeenUser): Promise<UserRow> {
  const account = await findUser(unit.transaction, seen.userId);
  if (!account?.customerId) refuse('NOT_FOUND', { field: 'input.userId' });
  return endActivity(unit, await requireUser(unit.transaction, seen));
}
