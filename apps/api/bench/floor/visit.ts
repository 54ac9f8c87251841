import { randomUUID } from 'node:crypto';
import { type Answer, changed } from './answer.js';

/** A visit: one conditional update and one insert, in one transaction. */
export const visit: Answer<{ entitlementId: string; servedOn: string }> = async (
  pool,
  { entitlementId, servedOn },
) => {
  const connection = await pool.getConnection();
  try {
    await connection.query('BEGIN');
    const drawn = await changed(
      connection,
      'UPDATE entitlements SET drawn = drawn + 1 WHERE id = ? AND drawn < allowance',
      [entitlementId],
    );
    const id = randomUUID();
    await changed(
      connection,
      'INSERT INTO floor_visits (id, entitlementId, servedOn, drawn, createdAt) VALUES (?, ?, ?, ?, ?)',
      [id, entitlementId, servedOn, drawn, new Date().toISOString().replace('T', ' ').replace('Z', '')],
    );
    await connection.query('COMMIT');
    return { id, drawn };
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
};
