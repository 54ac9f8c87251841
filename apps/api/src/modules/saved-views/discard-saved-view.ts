import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { requireOwnView, type SeenView } from './saved-view-rows.js';

/** Discards a view of one's own and gives its key. Refuses with NOT_FOUND, VIEW_OF_ANOTHER and VERSION_CONFLICT. */
export async function discardSavedView(unit: Unit, seen: SeenView): Promise<string> {
  const before = await requireOwnView(unit, seen);
  const gone = await unit.transaction.run('DELETE FROM saved_views WHERE id = ? AND version = ?', [
    before.id,
    before.version,
  ]);
  if (gone !== 1) refuse('VERSION_CONFLICT', { field: 'input.expectedVersion' });
  unit.audit({ subjectType: 'SavedView', subjectId: before.id, before, after: null });
  return before.id;
}
