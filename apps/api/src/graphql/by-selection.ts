import type { EntityClass } from './relations.js';
import type { Selection } from './selection.js';

/** What follows from a type and from what is asked for of it, worked out once: a question that comes again asks for the same. */
export function bySelection<Result>(
  work: (type: EntityClass, selection: Selection) => Result,
): (type: EntityClass, selection: Selection) => Result {
  const known = new WeakMap<Selection, Map<EntityClass, Result>>();
  return (type, selection) => {
    let byType = known.get(selection);
    if (!byType) known.set(selection, (byType = new Map<EntityClass, Result>()));
    let result = byType.get(type);
    if (result === undefined) byType.set(type, (result = work(type, selection)));
    return result;
  };
}
