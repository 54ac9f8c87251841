import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';

const ARE_ADMINS = `roles LIKE '%"ADMIN"%'`;

/**
 * Takes every administrator's row until the commit: of two administrators who would go at once, the second waits here and
 * then sees that the first is gone.
 */
export async function lockAdmins({ transaction }: Unit): Promise<void> {
  await transaction.run(`UPDATE users SET login = login WHERE ${ARE_ADMINS}`);
}

/** Refuses with LAST_ADMIN where nobody but this user administers. */
export async function requireAnotherAdmin({ transaction }: Unit, userId: string): Promise<void> {
  const [other] = await transaction.rows(
    `SELECT id FROM users WHERE ${ARE_ADMINS} AND deactivatedAt IS NULL AND id <> ? LIMIT 1`,
    [userId],
  );
  if (!other) refuse('LAST_ADMIN', { field: 'input.userId' });
}
