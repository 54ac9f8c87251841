import { storedInstant } from '../../database/instants.js';
import type { SqlValue } from '../../database/reader.js';
import { isDuplicate } from '../../database/retry.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import type { ChangeSavedViewInput } from './saved-view.inputs.js';
import { findView, requireOwnView, type SavedViewRow } from './saved-view-rows.js';

/** Changes what is given of a view of one's own. Refuses with NOT_FOUND, VIEW_OF_ANOTHER, VERSION_CONFLICT and VIEW_NAME_TAKEN. */
export async function changeSavedView(unit: Unit, input: ChangeSavedViewInput): Promise<SavedViewRow> {
  const { transaction, now } = unit;
  const before = await requireOwnView(unit, input);
  const patch: Record<string, SqlValue> = { changedAt: storedInstant(now) };
  if (typeof input.name === 'string') patch['name'] = input.name.trim();
  if (typeof input.search === 'string') patch['search'] = input.search;
  if (typeof input.isShared === 'boolean') patch['isShared'] = input.isShared ? 1 : 0;
  const columns = Object.keys(patch).map((column) => `${column} = ?`);
  const changed = await transaction
    .run(`UPDATE saved_views SET ${columns.join(', ')}, version = version + 1 WHERE id = ? AND version = ?`, [
      ...Object.values(patch),
      before.id,
      before.version,
    ])
    .catch((error: unknown) => {
      if (isDuplicate(error))
        refuse('VIEW_NAME_TAKEN', { field: 'input.name', values: { name: patch['name'] } });
      throw error;
    });
  const after = await findView(transaction, before.id);
  if (changed !== 1 || !after) refuse('VERSION_CONFLICT', { field: 'input.expectedVersion' });
  unit.audit({ subjectType: 'SavedView', subjectId: before.id, before, after });
  return after;
}
