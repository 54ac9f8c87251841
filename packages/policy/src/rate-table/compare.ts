import { sameValue } from '../same-value.js';
import { clauseOf } from './clause-of-cell.js';
import { readCell } from './document.js';
import { type Fact, factsOf } from './facts.js';

/** A cell that two tables state differently. */
export interface CellChange {
  /** JSON Pointer into the table after; of what it no longer states, into the table before. */
  readonly cell: string;
  readonly clause: string | null;
  /** The products for which it changed; null for a cell that is not a product's. */
  readonly products: readonly string[] | null;
  /** What the table before states; undefined where it states nothing. */
  readonly before: unknown;
  /** What the table after states; undefined where it states nothing. */
  readonly after: unknown;
}

const keyOf = ({ about, product }: Fact): string => JSON.stringify([about, product]);

const byKey = (facts: readonly Fact[]): ReadonlyMap<string, Fact> => {
  const map = new Map<string, Fact>();
  for (const fact of facts) if (!map.has(keyOf(fact))) map.set(keyOf(fact), fact);
  return map;
};

/** One fact that differs, in the one table, the other, or both. */
interface Difference {
  readonly cell: string;
  readonly clause: string | null;
  readonly product: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

function differences(before: unknown, after: unknown): readonly Difference[] {
  const [said, says] = [byKey(factsOf(before)), byKey(factsOf(after))];
  const difference = (
    document: unknown,
    { cell, product }: Fact,
    was: Fact | undefined,
    is: Fact | undefined,
  ) => ({
    cell,
    clause: clauseOf(cell, document),
    product,
    before: was === undefined ? undefined : readCell(before, was.cell),
    after: is === undefined ? undefined : readCell(after, is.cell),
  });
  const stated = [...says].flatMap(([key, is]) => {
    const was = said.get(key);
    return was !== undefined && sameValue(was.value, is.value) ? [] : [difference(after, is, was, is)];
  });
  const gone = [...said].flatMap(([key, was]) =>
    says.has(key) ? [] : [difference(before, was, was, undefined)],
  );
  return [...stated, ...gone];
}

/**
 * What differs between two tables, cell by cell, by what it means for each product: regrouping or reordering rows with
 * the same figures is no change, and a cell that changed alike for several products is one change that lists them. Of
 * a row whose products had different figures before there is one change for each. Drafts may be compared too.
 */
export function compareTables(before: unknown, after: unknown): readonly CellChange[] {
  const changes = new Map<string, CellChange & { products: string[] | null }>();
  for (const { product, ...difference } of differences(before, after)) {
    const key = JSON.stringify([difference.cell, difference.before ?? null, difference.after === undefined]);
    const change = changes.get(key);
    if (change === undefined)
      changes.set(key, { ...difference, products: product === null ? null : [product] });
    else if (product !== null) change.products?.push(product);
  }
  return [...changes.values()];
}
