import type { Viewer } from '../auth/sessions.js';
import type { Database } from '../database/database.js';
import type { Role } from '../graphql/enums.js';
import { inUnit, type Unit } from '../unit-of-work/mutate.js';
import { type Call, Problem, textOf } from './command.js';

/** The option that says in whose name something is done. */
export const AS = {
  type: 'string',
  value: 'LOGIN',
  says: 'the administrator in whose name it is done; admin where left out',
} as const;

/** Does something in the name of the administrator that the call names: one transaction, one audit entry. */
export async function actAs<T>(
  database: Database,
  call: Call,
  operation: string,
  work: (unit: Unit) => Promise<T>,
): Promise<T> {
  const actor = await administrator(database, textOf(call, 'as') ?? 'admin');
  return database.transaction((transaction) =>
    inUnit(transaction, { operation, actor, now: call.now }, work),
  );
}

/** The administrator with this login. */
export async function administrator({ reader }: Database, login: string): Promise<Viewer> {
  const [user] = await reader.rows<{ id: string; name: string; roles: string }>(
    'SELECT id, name, roles FROM users WHERE login = ? AND deactivatedAt IS NULL',
    [login],
  );
  const roles = user ? (JSON.parse(user.roles) as Role[]) : [];
  if (!user || !roles.includes('ADMIN'))
    throw new Problem(`${login} is no administrator: name one with --as.`);
  return { id: user.id, login, name: user.name, roles };
}
