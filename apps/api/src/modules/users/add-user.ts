import { hashPassword } from '../../auth/passwords.js';
import { requireGoodPassword } from '../../auth/password-rules.js';
import { newId } from '../../database/ids.js';
import { storedInstant } from '../../database/instants.js';
import { isDuplicate } from '../../database/retry.js';
import type { Role } from '../../graphql/enums.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { requireDeskRoles } from './desk-roles.js';
import type { AddUserInput } from './user.inputs.js';
import { User } from './user.entity.js';

/** Adds someone of our own. Refuses with LOGIN_TAKEN, ROLE_IS_CUSTOMERS and what is against the password. */
export function addUser(unit: Unit, input: AddUserInput): Promise<{ id: string }> {
  const { login, name, password } = input;
  return insertUser(unit, {
    login,
    name,
    password,
    roles: requireDeskRoles(input.roles),
    customerId: null,
  });
}

/** Adds a user. Refuses with LOGIN_TAKEN and what is against the password. */
export async function insertUser(
  unit: Unit,
  {
    password,
    ...added
  }: { login: string; name: string; password: string; roles: Role[]; customerId: string | null },
): Promise<{ id: string }> {
  const login = added.login.trim().toLowerCase();
  requireGoodPassword(password, login, 'input.password');
  const user = {
    id: newId(),
    login,
    name: added.name.trim(),
    roles: added.roles,
    customerId: added.customerId,
    deactivatedAt: null,
    version: 1,
    createdAt: storedInstant(unit.now),
  };
  const passwordHash = await hashPassword(password);
  try {
    await unit.transaction.insert(User, [{ ...user, passwordHash }]);
  } catch (error) {
    if (isDuplicate(error)) refuse('LOGIN_TAKEN', { field: 'input.login', values: { login } });
    throw error;
  }
  unit.audit({ subjectType: 'User', subjectId: user.id, after: user });
  return user;
}
