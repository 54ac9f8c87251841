import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSchema } from '../../src/graphql/build-schema.js';
import { seedDemo } from '../../src/seed/seed-demo.js';
import { freshDatabase } from '../test-database.js';
import { ask, type Page } from './ask.js';
import { NOW } from './clock.js';
import { RecordKind } from '../../src/modules/audit/record-kinds.js';
import { fillTables } from './filled-tables.js';
import { type List, listsOf, pageQuery } from './lists.js';
import { requiredOf } from './narrowings.js';

const schema = createSchema();
const ROWS = 90;
/** Kind of the record whose history is walked: the first that there is. */
const [KIND] = Object.values(RecordKind);

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  fresh = await freshDatabase();
  await seedDemo(fresh.database, NOW, { customers: false });
  await fillTables(fresh.database, schema, {
    rowsOf: () => ROWS,
    skewed: true,
    overrides: {
      'incidents.orderDueAt': (index) => `2026-04-0${(index % 3) + 1} 00:00:00.000`,
      'receivables.openDueOn': (index) => `2026-04-0${(index % 3) + 1}`,
      'receivables.dueOn': (index) => `2026-04-0${(index % 3) + 1}`,
      // Renewals that are due, and a record with a history.
      'contracts.kind': () => 'SERVICE',
      'contracts.renewedById': () => null,
      'contracts.cancelledFrom': () => null,
      'contracts.endsOn': (index) => `2026-04-0${(index % 3) + 1}`,
      'audit_entries.subjectType': () => KIND,
      'audit_entries.subjectId': () => 'one',
      'accounting_months.lockedAt': () => '2026-01-01 00:00:00.000',
      'invoices.number': (index) => (index % 4 === 0 ? null : `N${(index * 7) % ROWS}`),
    },
  });
});
afterAll(() => fresh.dispose());

/** Fields whose name is not the sort’s own. */
const FIELDS: Record<string, string> = {
  TOTAL: 'totalFen',
  CODE: 'shortCode',
  DIFFERENCE: 'differenceFen',
  LATEST_REQUESTED: 'requestedAt',
};

async function read(list: List, variables: Record<string, unknown>, below = ''): Promise<Page> {
  const query = pageQuery(schema, list, `nodes { __typename ${below} } edges { cursor } totalCount`);
  const answer: Record<string, Page> = await ask(schema, fresh.database, query, {
    ...(await requiredOf(fresh.database, list)),
    ...variables,
  });
  return Object.values(answer)[0] as Page;
}

/** Every cursor and, where it can be shown, the value sorted by, page by page. */
async function walk(list: List, sort: string | null, field: string | null) {
  const cursors: string[] = [];
  const values: unknown[] = [];
  let page: Page | null = null;
  do {
    const after: string | null = page?.pageInfo.endCursor ?? null;
    page = await read(list, { first: 7, after, ...(sort && { sort }) }, field ?? '');
    cursors.push(...page.edges.map(({ cursor }) => cursor));
    if (field) values.push(...page.nodes.map((node) => node[field]));
  } while (page.pageInfo.hasNextPage);
  return { cursors, values, total: page.totalCount };
}

const partsOf = (cursor: string) => JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];

/** Below 0 where one place comes before another in ascending order; what is empty comes last in any. */
function compare(one: readonly unknown[], other: readonly unknown[], sign: number): number {
  for (const [index, a] of one.entries()) {
    const b = other[index];
    if (a === b) continue;
    if (a === null || b === null) return a === null ? 1 : -1;
    return ((a as string) < (b as string) ? -1 : 1) * sign;
  }
  return 0;
}

const cases = listsOf(schema).flatMap((list) =>
  list.sorts.map((sort) => [list.name, sort ?? 'as it comes', list, sort] as const),
);

describe('walking all pages gives each row once and in order, equal ones too:', () => {
  test.each(cases)('%s, %s', async (_, __, list, sort) => {
    const key = sort?.replace(/_(ASC|DESC)$/, '') ?? '';
    const named =
      FIELDS[key] ?? key.toLowerCase().replaceAll(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());
    const field = list.node.getFields()[named] ? named : null;
    const { cursors, values, total } = await walk(list, sort, field);
    expect(new Set(cursors).size).toBe(total);
    expect(total).toBeGreaterThan(sort ? 3 : 0);
    const places = cursors.map(partsOf);
    const sign = sort
      ? sort.endsWith('_DESC') || sort.startsWith('LATEST')
        ? -1
        : 1
      : Math.sign(compare(places[0] ?? [], places.at(-1) ?? [], 1)) * -1 || 1;
    for (const [index, place] of places.entries())
      if (index > 0) expect(compare(places[index - 1] ?? [], place, sign)).toBeLessThan(0);
    if (field && typeof values[0] !== 'object')
      expect(values.map((value) => [value])).toEqual(
        values.map((value) => [value]).toSorted((a, b) => compare(a, b, sign)),
      );
  });
});

describe('a sort that the list does not have is refused:', () => {
  const sorted = listsOf(schema).filter(({ sorts }) => sorts[0] !== null);
  test.each(sorted.map((list) => [list.name, list] as const))('%s', async (_, list) => {
    await expect(read(list, { sort: 'id; DROP TABLE' })).rejects.toThrow(/does not exist in "\w+Sort" enum/);
  });
});

test('a cursor of one sort is refused under another', async () => {
  const list = listsOf(schema).find(({ name }) => name === 'contracts') as List;
  const { pageInfo } = await read(list, { first: 1, sort: 'ENDS_ON_ASC' });
  await expect(read(list, { sort: 'MADE_ASC', after: pageInfo.endCursor })).rejects.toThrow(
    '`after` is not a cursor of this list',
  );
});
