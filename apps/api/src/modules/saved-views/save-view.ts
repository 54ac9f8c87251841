import { newId } from '../../database/ids.js';
import { storedInstant } from '../../database/instants.js';
import { isDuplicate } from '../../database/retry.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { SavedView } from './saved-view.entity.js';
import type { SaveViewInput } from './saved-view.inputs.js';
import type { SavedViewRow } from './saved-view-rows.js';

/** More than anybody finds again. */
const MOST = 50;

/** Saves a page as it is to be seen again, for oneself or for all. Refuses with VIEW_NAME_TAKEN and VIEWS_TOO_MANY. */
export async function saveView(
  unit: Unit,
  { page, search, isShared, ...input }: SaveViewInput,
): Promise<SavedViewRow> {
  const { transaction, actor, now } = unit;
  const [own] = await transaction.rows<{ count: number }>(
    'SELECT COUNT(*) AS count FROM saved_views WHERE ownerId = ? AND page = ?',
    [actor.id, page],
  );
  if ((own?.count ?? 0) >= MOST) refuse('VIEWS_TOO_MANY', { field: 'input.page', values: { most: MOST } });
  const at = storedInstant(now);
  const view = {
    id: newId(),
    ownerId: actor.id,
    page,
    name: input.name.trim(),
    search,
    isShared: isShared === true ? 1 : 0,
    version: 1,
    createdAt: at,
    changedAt: at,
  };
  try {
    await transaction.insert(SavedView, [view]);
  } catch (error) {
    if (isDuplicate(error)) refuse('VIEW_NAME_TAKEN', { field: 'input.name', values: { name: view.name } });
    throw error;
  }
  unit.audit({ subjectType: 'SavedView', subjectId: view.id, after: view });
  return view;
}
