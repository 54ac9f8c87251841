/** One field that a change made another, or set, or took away. */
export interface FieldChange {
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
}

type State = Readonly<Record<string, unknown>>;

/** What says nothing to a person: keys of other records, and what is kept for searching. */
const isTold = (name: string): boolean =>
  !/(^id$|Ids?$|Hash$|^version$|^searchText$|^billingKey$)/.test(name);

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

/** The fields in which two states differ, in the order in which they are stored; of something new all that has a value. */
export function changesOf(before: unknown, after: unknown): readonly FieldChange[] {
  const [was, is] = [stateOf(before), stateOf(after)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(isTold);
  return names
    .map((name) => ({ name, before: was[name] ?? null, after: is[name] ?? null }))
    .filter((change) => !(isEmpty(change.before) && isEmpty(change.after)))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

const stateOf = (value: unknown): State =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as State) : {};
