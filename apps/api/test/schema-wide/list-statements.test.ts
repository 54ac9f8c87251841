import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSchema } from '../../src/graphql/build-schema.js';
import type { Reader, SqlValue } from '../../src/database/reader.js';
import { seedDemo } from '../../src/seed/seed-demo.js';
import { freshDatabase } from '../test-database.js';
import { ask, type Page } from './ask.js';
import { NOW } from './clock.js';
import { everythingBelow, objectFieldsOf, type Selected } from './everything-below.js';
import { fillTables } from './filled-tables.js';
import { type List, listsOf, pageQuery } from './lists.js';
import { requiredOf } from './narrowings.js';

/** Every list is asked for with everything below each of its fields, on pages of several sizes. */
const schema = createSchema();

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  fresh = await freshDatabase();
  await seedDemo(fresh.database, NOW, { customers: false });
  await fillTables(fresh.database, schema, {
    rowsOf: () => 60,
    skewed: false,
    overrides: { 'entitlements.endsOn': () => '2027-01-01' },
  });
});
afterAll(() => fresh.dispose());

/** What a field costs beside a statement for each field that holds objects, wherever it is asked for. */
const COSTS: Record<string, number> = {
  'Customer.isSubscriber': 1,
  'Customer.representative': 1,
  'Site.zone': 1,
  'Invoice.dueOn': 1,
  'Contract.renewal': 7,
};

/** Statements for a page with everything one level below it, at most. */
const SMALL = 25;

const costOf = (fields: readonly string[]): number =>
  fields.reduce((sum, field) => sum + (COSTS[field] ?? 0), 0);

/** The statements of a question; null where the answer would hold more than any does. */
async function statements(query: string, variables: Record<string, unknown>): Promise<string[] | null> {
  const { reader, dataSource } = fresh.database;
  const noted: string[] = [];
  const rows: Reader['rows'] = (sql, parameters) => {
    noted.push(sql);
    return reader.rows(sql, parameters);
  };
  try {
    const answer: Record<string, Page> = await ask(
      schema,
      { dataSource, reader: { rows } },
      query,
      variables,
    );
    expect(Object.values(answer)[0]?.nodes.length).toBeLessThanOrEqual(Number(variables['first']));
  } catch (error) {
    expect(String(error)).toContain('The answer would hold more than');
    return null;
  }
  return noted;
}

const costOfPage = ({ objects, fields }: Selected): number => 2 + objects + costOf(fields);

/** What pages with a selection cost, as far as they are answered. */
async function counted(list: List, { text }: Selected, pages: readonly number[]): Promise<number[]> {
  const query = pageQuery(schema, list, `nodes ${text} totalCount`);
  const required = await requiredOf(fresh.database, list);
  const counts: number[] = [];
  for (const first of pages) {
    const noted = await statements(query, { ...required, first });
    if (noted) counts.push(noted.length);
  }
  return counts;
}

const lists = listsOf(schema);

describe('a page with all its fields, each with its own, costs a small number of statements whatever its size:', () => {
  test.each(lists.map((list) => [list.name, list] as const))('%s', async (_, list) => {
    const selected = everythingBelow(list.node, null, 2);
    // The first one reads what is kept from then on.
    const [, ten, fifty = Infinity] = await counted(list, selected, [1, 10, 50]);
    expect(fifty).toBe(ten);
    expect(fifty).toBeLessThanOrEqual(costOfPage(selected));
    expect(fifty).toBeLessThanOrEqual(SMALL);
  });
});

const branches = lists.flatMap((list) =>
  objectFieldsOf(list.node).map(({ name }) => [list.name, name, list] as const),
);

describe('with everything nested, to the limits of an operation, it costs at most one for each field that holds objects:', () => {
  test.each(branches)('%s, %s', async (_, field, list) => {
    const selected = everythingBelow(list.node, field);
    const [few = Infinity, ...more] = await counted(list, selected, [3, 12, 50]);
    expect(more.length).toBeGreaterThan(0);
    expect(new Set([few, ...more]).size).toBe(1);
    expect(few).toBeLessThanOrEqual(costOfPage(selected));
  });
});

test('control: a statement a row is found out', async () => {
  const { reader, dataSource } = fresh.database;
  const perRow: Reader['rows'] = async <T extends object>(sql: string, parameters?: readonly SqlValue[]) => {
    const rows = await reader.rows<T>(sql, parameters);
    if (sql.includes('FROM customers')) for (const _ of rows) await watched.rows('SELECT 1 AS one');
    return rows;
  };
  let count = 0;
  const watched: Reader = {
    rows: (sql, parameters) => {
      count += 1;
      return reader.rows(sql, parameters);
    },
  };
  const cost = async (first: number): Promise<number> => {
    count = 0;
    await ask(
      schema,
      { dataSource, reader: { rows: perRow } },
      `{ customers(first: ${first}) { nodes { id } } }`,
    );
    return count;
  };
  expect(await cost(50)).toBeGreaterThan(await cost(10));
});
