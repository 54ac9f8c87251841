import { closeSessionsOf } from '../../auth/sessions.js';
import { storedInstant } from '../../database/instants.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { lockAdmins, requireAnotherAdmin } from './last-admin.js';
import { changeUser, requireUser, type SeenUser, type UserRow } from './user-row.js';

/** Keeps a user from signing in, and ends their sessions at once. Refuses with NOT_FOUND, VERSION_CONFLICT, USER_INACTIVE and LAST_ADMIN. */
export async function deactivateUser(unit: Unit, seen: SeenUser): Promise<UserRow> {
  await lockAdmins(unit);
  const user = await requireUser(unit.transaction, seen);
  if (user.roles.includes('ADMIN') && user.deactivatedAt === null) await requireAnotherAdmin(unit, user.id);
  return endActivity(unit, user);
}

/** Lets a user who was deactivated sign in again. Refuses with NOT_FOUND, VERSION_CONFLICT and USER_ACTIVE. */
export async function reactivateUser(unit: Unit, seen: SeenUser): Promise<UserRow> {
  const user = await requireUser(unit.transaction, seen);
  if (user.deactivatedAt === null)
    refuse('USER_ACTIVE', { field: 'input.userId', values: { login: user.login } });
  return changeUser(unit, user, { deactivatedAt: null });
}

/** Keeps a user from signing in, and ends their sessions at once. Refuses with USER_INACTIVE and VERSION_CONFLICT. */
export async function endActivity(unit: Unit, user: UserRow): Promise<UserRow> {
  if (user.deactivatedAt !== null)
    refuse('USER_INACTIVE', { field: 'input.userId', values: { login: user.login } });
  await closeSessionsOf(unit.transaction, user.id);
  return changeUser(unit, user, { deactivatedAt: storedInstant(unit.now) });
}
