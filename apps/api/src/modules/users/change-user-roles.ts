import type { Role } from '../../graphql/enums.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { requireDeskRoles } from './desk-roles.js';
import { lockAdmins, requireAnotherAdmin } from './last-admin.js';
import { changeUser, requireUser, type SeenUser, type UserRow } from './user-row.js';

/**
 * Gives someone of our own these roles instead of those they had; it holds from their next request on. Refuses with
 * NOT_FOUND, VERSION_CONFLICT, ROLE_IS_CUSTOMERS, ACCOUNT_OF_CUSTOMER, ROLES_UNCHANGED and LAST_ADMIN.
 */
export async function changeUserRoles(
  unit: Unit,
  input: SeenUser & { roles: readonly Role[] },
): Promise<UserRow> {
  const roles = requireDeskRoles(input.roles);
  await lockAdmins(unit);
  const user = await requireUser(unit.transaction, input);
  if (user.customerId !== null) refuse('ACCOUNT_OF_CUSTOMER', { field: 'input.userId', clause: '3' });
  if (roles.join() === user.roles.join()) refuse('ROLES_UNCHANGED', { field: 'input.roles' });
  const leavesAdmins = user.roles.includes('ADMIN') && !roles.includes('ADMIN');
  if (leavesAdmins && user.deactivatedAt === null) await requireAnotherAdmin(unit, user.id);
  return changeUser(unit, user, { roles: JSON.stringify(roles) });
}
