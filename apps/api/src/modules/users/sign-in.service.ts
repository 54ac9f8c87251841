import { type Guessed, GuessLimit } from '../../auth/guess-limit.js';
import { passwordMatches } from '../../auth/passwords.js';
import { closeSession, openSession, type Viewer } from '../../auth/sessions.js';
import { type Context, viewerOf } from '../../graphql/context.js';
import type { Role } from '../../graphql/enums.js';
import { type UserError, userErrorOf } from '../../graphql/user-error.js';
import { writeAuditEntry } from '../../unit-of-work/audit.js';

/** Failures counted by address and login: nobody is locked out by the guesses of others. */
const failures = new GuessLimit(10);
/** Failures counted by address alone: one address cannot try many logins. */
const failuresOfAddress = new GuessLimit(100);

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
  const key = `${context.address} ${login.slice(0, 64)}`;
  let user: Found | undefined;
  const { isRight, minutes } = await guess(context.address, key, async () => {
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
  failures.forget(key);
  await enter(context, user.id);
  const { passwordHash: _, roles, ...viewer } = user;
  return { viewer: { ...viewer, roles: JSON.parse(roles) as Role[] }, userErrors: [] };
}

/** Makes a guess within both limits; what the address may not try is no wrong guess of the login. */
async function guess(address: string, key: string, check: () => Promise<boolean>): Promise<Guessed> {
  let made: Guessed = { isRight: false, minutes: 0 };
  const { minutes } = await failures.guess(key, async () => {
    made = await failuresOfAddress.guess(address, check);
    return made.isRight || made.minutes > 0;
  });
  return minutes > 0 ? { isRight: false, minutes } : made;
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
