import { createHmac, randomBytes } from 'node:crypto';
import { gathered } from '../database/gathered.js';
import { isoInstant, storedInstant } from '../database/instants.js';
import type { Reader } from '../database/reader.js';
import type { Transaction } from '../database/transaction.js';
import type { Role } from '../graphql/enums.js';
import { inList } from '../graphql/stitch.js';
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

interface StoredSession {
  sessionId: string;
  expiresAt: string;
  id: string;
  login: string;
  name: string;
  roles: string;
  customerId: string | null;
}

/** Finds whom sessions belong to, as `viewerOfSession`: those of requests that come together by one statement, each anew for each request. */
export function viewersIn(reader: Reader): (sessionId: string, now: Date) => Promise<Viewer | null> {
  const sessions = gathered<string, StoredSession | null>((ids) => readSessions(reader, ids));
  return async (sessionId, now) => viewerAt(await sessions.load(sessionId), now);
}

async function readSessions(reader: Reader, ids: readonly string[]): Promise<(StoredSession | null)[]> {
  const [marks, keys] = inList([...new Set(ids)]);
  const rows = await reader.rows<StoredSession>(
    `SELECT s.id AS sessionId, s.expiresAt, u.id, u.login, u.name, u.roles, u.customerId
     FROM sessions s JOIN users u ON u.id = s.userId WHERE s.id IN (${marks}) AND u.deactivatedAt IS NULL`,
    keys,
  );
  const found = new Map(rows.map((row) => [row.sessionId, row]));
  return ids.map((id) => found.get(id) ?? null);
}

/** Whom a session belongs to; null where it is unknown or over, or its user is active no more. */
export async function viewerOfSession(reader: Reader, sessionId: string, now: Date): Promise<Viewer | null> {
  const [session = null] = await readSessions(reader, [sessionId]);
  return viewerAt(session, now);
}

function viewerAt(row: StoredSession | null, now: Date): Viewer | null {
  if (!row || new Date(isoInstant(row.expiresAt)) <= now) return null;
  const { id, login, name, roles, customerId } = row;
  return { id, login, name, roles: JSON.parse(roles) as Role[], customerId };
}
