import type { Reader, SqlValue } from '../../database/reader.js';
import type { Role } from '../../graphql/enums.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import type { User } from './user.entity.js';

/** A user's own columns; what opens a session is not among them, nor ever in an audit entry. */
export type UserRow = Pick<
  User,
  'id' | 'login' | 'name' | 'roles' | 'customerId' | 'deactivatedAt' | 'version' | 'createdAt'
>;

/** Which user is acted on, and the version that was seen. */
export interface SeenUser {
  userId: string;
  expectedVersion: number;
}

/** The user with this key; undefined where there is none. */
export async function findUser(reader: Reader, id: string): Promise<UserRow | undefined> {
  const [row] = await reader.rows<Omit<UserRow, 'roles'> & { roles: string }>(
    'SELECT id, login, name, roles, customerId, deactivatedAt, version, createdAt FROM users WHERE id = ?',
    [id],
  );
  return row && { ...row, roles: JSON.parse(row.roles) as Role[] };
}

/** The user as they were seen. Refuses with NOT_FOUND or VERSION_CONFLICT. */
export async function requireUser(reader: Reader, { userId, expectedVersion }: SeenUser): Promise<UserRow> {
  const user = await findUser(reader, userId);
  if (!user) refuse('NOT_FOUND', { field: 'input.userId' });
  if (user.version !== expectedVersion) refuse('VERSION_CONFLICT', { field: 'input.expectedVersion' });
  return user;
}

/** What can be changed of a user, as it is stored. */
type UserChange = Partial<Record<'roles' | 'deactivatedAt' | 'passwordHash', SqlValue>>;

/** Changes a user who is as they were seen, and leaves the audit entry. Refuses with VERSION_CONFLICT where someone was quicker. */
export async function changeUser(
  unit: Unit,
  before: UserRow,
  change: UserChange,
  told: object = {},
): Promise<UserRow> {
  const columns = Object.keys(change).map((column) => `${column} = ?`);
  const changed = await unit.transaction.run(
    `UPDATE users SET ${columns.join(', ')}, version = version + 1 WHERE id = ? AND version = ?`,
    [...Object.values(change), before.id, before.version],
  );
  const after = await findUser(unit.transaction, before.id);
  if (changed !== 1 || !after) refuse('VERSION_CONFLICT', { field: 'input.expectedVersion' });
  unit.audit({ subjectType: 'User', subjectId: before.id, before, after: { ...after, ...told } });
  return after;
}
