import type { Reader } from '../../database/reader.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import type { SavedView } from './saved-view.entity.js';

/** A view's own columns. */
export type SavedViewRow = Omit<SavedView, 'owner'>;

/** Which view is acted on, and the version that was seen. */
export interface SeenView {
  savedViewId: string;
  expectedVersion: number;
}

/** The view with this key; undefined where there is none. */
export async function findView(reader: Reader, id: string): Promise<SavedViewRow | undefined> {
  const [row] = await reader.rows<SavedViewRow>(
    'SELECT id, ownerId, page, name, search, isShared, version, createdAt, changedAt FROM saved_views WHERE id = ?',
    [id],
  );
  return row;
}

/** A view of the actor's own as it was seen. Refuses with NOT_FOUND, VIEW_OF_ANOTHER and VERSION_CONFLICT. */
export async function requireOwnView(
  { transaction, actor }: Unit,
  { savedViewId, expectedVersion }: SeenView,
): Promise<SavedViewRow> {
  const field = 'input.savedViewId';
  const view = await findView(transaction, savedViewId);
  // What somebody keeps for themselves is not there for others.
  if (!view || (view.ownerId !== actor.id && view.isShared !== 1)) refuse('NOT_FOUND', { field });
  if (view.ownerId !== actor.id) refuse('VIEW_OF_ANOTHER', { field, values: { name: view.name } });
  if (view.version !== expectedVersion) refuse('VERSION_CONFLICT', { field: 'input.expectedVersion' });
  return view;
}
