import { Field, ID, ObjectType } from 'type-graphql';
import type { Viewer } from '../../auth/sessions.js';
import { DateTimeScalar } from '../../graphql/scalars.js';

@ObjectType({ description: 'Somebody who has a draft open at this moment.' })
export class DraftEditor {
  @Field(() => ID, { description: 'Key of the person.' })
  id: string;

  @Field(() => String, { description: 'The person’s name.' })
  name: string;

  @Field(() => DateTimeScalar, { description: 'When the person’s page has asked last.' })
  seenAt: string;
}

/** Whose page has not asked for so long has closed it. A page asks every few seconds. */
const GONE_AFTER_MS = 20_000;

/** By draft: who asked when. Known to this process alone, and to it within seconds where there are several. */
const openDrafts = new Map<string, Map<string, DraftEditor>>();

/** Notes that somebody has a draft open, and gives the others who have; nothing of it is stored. */
export function othersAt(rateTableId: string, { id, name }: Viewer, now: Date): DraftEditor[] {
  const gone = new Date(now.getTime() - GONE_AFTER_MS).toISOString();
  for (const [table, editors] of openDrafts) {
    for (const each of editors.values()) if (each.seenAt < gone) editors.delete(each.id);
    if (editors.size === 0) openDrafts.delete(table);
  }
  const editors = openDrafts.get(rateTableId) ?? new Map<string, DraftEditor>();
  editors.set(id, { id, name, seenAt: now.toISOString() });
  openDrafts.set(rateTableId, editors);
  return [...editors.values()].filter((each) => each.id !== id);
}
