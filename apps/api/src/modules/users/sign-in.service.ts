import { deviceOf, deviceToken } from '../../auth/known-device.js';
import { passwordMatches } from '../../auth/passwords.js';
import { closeSession, openSession, type Viewer } from '../../auth/sessions.js';
import { type Context, viewerOf } from '../../graphql/context.js';
import type { Role } from '../../graphql/enums.js';
import { type UserError, userErrorOf } from '../../graphql/user-error.js';
import { writeAuditEntry } from '../../unit-of-work/audit.js';

interface Found {
  id: string;
  login: string;
  name: string;
  roles: string;
  customerId: string | null;
  passwordHash: string;
}

/** Opens a session for the right login and password. An unknown or deactivated login gets the same answer, in the same time, as a wrong password. */
export async function signIn(
  context: Context,
  input: { login: string; password: string },
): Promise<{ viewer: Viewer | null; userErrors: UserError[] }> {
  const login = input.login.trim().toLowerCase();
  const device = deviceOf(context.deviceToken, login, context.sessionSecret);
  let user: Found | undefined;
  const guesser = { address: context.address, login, device };
  const { isRight, minutes } = await context.guesses.guess(guesser, async () => {
    [user] = await context.database.reader.rows<Found>(
      'SELECT id, login, name, roles, customerId, passwordHash FROM users WHERE login = ? AND deactivatedAt IS NULL',
      [login],
    );
    return (await passwordMatches(user?.passwordHash ?? null, input.password)) && user !== undefined;
  });
  if (minutes > 0) return refused(context, 'SIGN_IN_TOO_OFTEN', { minutes });
  if (!isRight || !user) {
    context.log.warn({ address: context.address }, 'A sign-in failed');
    return refused(context, 'SIGN_IN_FAILED');
  }
  await enter(context, user.id);
  if (device === null) context.setDeviceToken(deviceToken(login, context.sessionSecret));
  const { passwordHash: _, roles, ...viewer } = user;
  return { viewer: { ...viewer, roles: JSON.parse(roles) as Role[] }, userErrors: [] };
}

async function enter(context: Context, userId: string): Promise<void> {
  const now = context.now();
  const token = await context.database.transaction(async (transaction) => {
    if (context.sessionId) await closeSession(transaction, context.sessionId);
    const record = { subjectType: 'User', subjectId: userId, operation: 'signIn', actorId: userId, at: now };
    writeAuditEntry(transaction, record);
    return openSession(transaction, userId, now, context.sessionSecret);
  });
  context.setSessionCookie(token);
}

/** Ends the viewer's session. */
export async function signOut(context: Context): Promise<void> {
  const { id } = viewerOf(context);
  await context.database.transaction(async (transaction) => {
    if (context.sessionId) await closeSession(transaction, context.sessionId);
    const record = {
      subjectType: 'User',
      subjectId: id,
      operation: 'signOut',
      actorId: id,
      at: context.now(),
    };
    writeAuditEntry(transaction, record);
  });
  context.setSessionCookie(null);
}

function refused(context: Context, code: string, values = {}): { viewer: null; userErrors: UserError[] } {
  return { viewer: null, userErrors: [userErrorOf({ code, field: 'input', values }, context.language)] };
}
