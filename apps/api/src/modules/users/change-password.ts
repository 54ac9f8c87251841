import { GuessLimit } from '../../auth/guess-limit.js';
import { requireGoodPassword } from '../../auth/password-rules.js';
import { hashPassword, passwordMatches } from '../../auth/passwords.js';
import { closeSessionsOf } from '../../auth/sessions.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import type { ChangePasswordInput, ResetPasswordInput } from './user.inputs.js';
import { changeUser, findUser, requireUser, type UserRow } from './user-row.js';

/** Wrong current passwords by user: who finds a session open cannot try passwords at it. */
const guesses = new GuessLimit(10);

/**
 * Changes one's own password; one's other sessions end at once. Refuses with PASSWORD_WRONG, SIGN_IN_TOO_OFTEN,
 * PASSWORD_UNCHANGED and what is against the new one.
 */
export async function changePassword(
  unit: Unit,
  { currentPassword, newPassword }: ChangePasswordInput,
  sessionId: string | null,
): Promise<UserRow> {
  const { transaction, actor } = unit;
  const user = await findUser(transaction, actor.id);
  if (!user) throw new Error(`The user ${actor.id} who is signed in is gone`);
  await requirePassword(unit, user, currentPassword);
  const field = 'input.newPassword';
  requireGoodPassword(newPassword, user.login, field);
  if (newPassword === currentPassword) refuse('PASSWORD_UNCHANGED', { field });
  await closeSessionsOf(transaction, user.id, sessionId);
  return setPassword(unit, user, newPassword);
}

/** Gives someone else a new first password; their sessions end at once. Refuses with NOT_FOUND, VERSION_CONFLICT, OWN_PASSWORD and what is against the password. */
export async function resetPassword(unit: Unit, input: ResetPasswordInput): Promise<UserRow> {
  const user = await requireUser(unit.transaction, input);
  if (user.id === unit.actor.id) refuse('OWN_PASSWORD', { field: 'input.userId' });
  requireGoodPassword(input.password, user.login, 'input.password');
  await closeSessionsOf(unit.transaction, user.id);
  return setPassword(unit, user, input.password);
}

async function setPassword(unit: Unit, user: UserRow, password: string): Promise<UserRow> {
  const passwordHash = await hashPassword(password);
  return changeUser(unit, user, { passwordHash }, { passwordChanged: true });
}

async function requirePassword({ transaction }: Unit, { id }: UserRow, password: string): Promise<void> {
  const field = 'input.currentPassword';
  const { isRight, minutes } = await guesses.guess(id, async () => {
    const [stored] = await transaction.rows<{ passwordHash: string }>(
      'SELECT passwordHash FROM users WHERE id = ?',
      [id],
    );
    return passwordMatches(stored?.passwordHash ?? null, password);
  });
  if (minutes > 0) refuse('SIGN_IN_TOO_OFTEN', { field, values: { minutes } });
  if (!isRight) refuse('PASSWORD_WRONG', { field });
  guesses.forget(id);
}
