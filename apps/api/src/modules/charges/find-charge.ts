import type { Reader } from '../../database/reader.js';
import { refuse } from '../../graphql/refusal.js';
import type { Charge } from './charge.entity.js';

/** A charge's own row. Refuses with NOT_FOUND. */
export async function findCharge(reader: Reader, id: string, field: string): Promise<Charge> {
  const [charge] = await reader.rows<Charge>('SELECT * FROM charges WHERE id = ?', [id]);
  return charge ?? refuse('NOT_FOUND', { field });
}

/** Refuses with CHARGE_INVOICED, CHARGE_DRAFTED or CHARGE_TAKEN_BACK where a charge is not open any more. */
export function requireUnbilled({ status }: Pick<Charge, 'status'>, field: string): void {
  if (status === 'INVOICED') refuse('CHARGE_INVOICED', { field });
  if (status === 'DRAFTED') refuse('CHARGE_DRAFTED', { field });
  if (status !== 'UNBILLED') refuse('CHARGE_TAKEN_BACK', { field });
}
