import { createHmac, randomBytes } from 'node:crypto';
import { isoInstant, storedInstant } from '../database/instants.js';
import type { Reader } from '../database/reader.js';
import type { Transaction } from '../database/transaction.js';
import type { Role } from '../graphql/enums.js';
import { Session } from '../modules/users/session.entity.js';

/** Who is signed in, as every request finds them: a role taken away is gone at the next one. */
export interface Viewer {
  id: string;
  login: string;
  name: string;
  roles: Role[];
  /** The customer whose account it is; null, or left out, for those of our own. */
  customerId?: string | null;
}

const LASTS_HOURS = 12;

/** The key under which a session is stored: an HMAC of its token, so that the table alone opens none. */
export function sessionKey(token: string, secret: string): string {
  return createHmac('sha256', secret).update(token).digest('hex');
}

/** Opens a session and gives its token, which only the browser keeps. */
export async function openSession(
  transaction: Transaction,
  userId: string,
  now: Date,
  secret: string,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + LASTS_HOURS * 3_600_000);
  await transaction.run('DELETE FROM sessions WHERE expiresAt < ?', [storedInstant(now)]);
  await transaction.insert(Session, [
    {
      id: sessionKey(token, secret),
      userId,
      createdAt: storedInstant(now),
      expiresAt: storedInstant(expiresAt),
    },
  ]);
  return token;
}

/** Ends a session at once. */
export async function closeSession(transaction: Transaction, sessionId: string): Promise<void> {
  await transaction.run('DELETE FROM sessions WHERE id = ?', [sessionId]);
}

/** Ends every session of a user at once, but for one that is kept. */
export async function closeSessionsOf(
  transaction: Transaction,
  userId: string,
  keptId: string | null = null,
): Promise<void> {
  await transaction.run('DELETE FROM sessions WHERE userId = ? AND id <> ?', [userId, keptId ?? '']);
}

/** Whom a session belongs to; null where it is unknown or over, or its user is active no more. */
export async function viewerOfSession(reader: Reader, sessionId: string, now: Date): Promise<Viewer | null> {
  const [row] = await reader.rows<{
    id: string;
    login: string;
    name: string;
    roles: string;
    customerId: string | null;
    expiresAt: string;
  }>(
    `SELECT u.id, u.login, u.name, u.roles, u.customerId, s.expiresAt FROM sessions s JOIN users u ON u.id = s.userId
     WHERE s.id = ? AND u.deactivatedAt IS NULL`,
    [sessionId],
  );
  if (!row || new Date(isoInstant(row.expiresAt)) <= now) return null;
  const { id, login, name, roles, customerId } = row;
  return { id, login, name, roles: JSON.parse(roles) as Role[], customerId };
}
