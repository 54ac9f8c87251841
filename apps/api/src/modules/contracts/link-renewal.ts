import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';

/** Links a contract with the one that renews it. Refuses with CONTRACT_ALREADY_RENEWED where another does: the row lets one through. */
export async function linkRenewal(unit: Unit, renewedId: string, byId: string): Promise<void> {
  const linked = await unit.transaction.run(
    'UPDATE contracts SET renewedById = ? WHERE id = ? AND renewedById IS NULL',
    [byId, renewedId],
  );
  if (linked === 0) refuse('CONTRACT_ALREADY_RENEWED', { field: 'input.quoteId' });
}
