import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSchema } from '../../src/graphql/build-schema.js';
import type { freshDatabase } from '../test-database.js';
import { ask, type Page } from './ask.js';
import { type List, listsOf, pageQuery } from './lists.js';
import { type Narrowing, narrowingsOf, requiredOf } from './narrowings.js';
import { skewedDatabase } from './skewed-database.js';
import { type Cost, watchedReader } from './watched-reader.js';

/** Every list is asked for under each value of each filter and each sort, at its beginning and at two later cursors, over 20,000 rows. */
const schema = createSchema();

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let watched: Awaited<ReturnType<typeof watchedReader>>;
beforeAll(async () => {
  fresh = await skewedDatabase(schema);
  watched = await watchedReader(fresh.settings, fresh.database.reader);
}, 600_000);
afterAll(async () => {
  await watched.close();
  await fresh.dispose();
});

/** A page may read six times the rows that it gives. */
const TIMES = 6;

/**
 * What no index can narrow, by list and filter or value, with the reason. It reads at most what the statement counts, twice:
 * once to find and once to order it.
 */
const APART: Record<string, { why: string; reads: string }> = {
  'customers.search': {
    why: 'a text anywhere in a name, a code or a serial number stands in no order',
    reads: 'SELECT (SELECT COUNT(*) FROM customers) + (SELECT COUNT(*) FROM licences) AS n',
  },
  'users.search': {
    why: 'a text anywhere in a name or a login stands in no order',
    reads: 'SELECT COUNT(*) AS n FROM users',
  },
  'incidents.breached': {
    why: 'a target is breached to the second: it is derived at each reading and never stored',
    reads: 'SELECT COUNT(*) AS n FROM incidents',
  },
  'recordHistory.subjectType': {
    why: 'a key is of one type in life: what stands under it with another type is none of the record’s',
    reads:
      'SELECT MAX(entries) AS n FROM (SELECT COUNT(*) AS entries FROM audit_entries GROUP BY subjectId) AS counted',
  },
  'subscribers.on 2023-06-01': {
    why: 'of those walked by name nearly nobody was a subscriber so early',
    reads: 'SELECT COUNT(*) AS n FROM customers',
  },
  'quotes.status SENT': {
    why: 'a quote expires by the day alone: it is told from the expired at each reading',
    reads: "SELECT COUNT(*) AS n FROM quotes WHERE status = 'SENT'",
  },
  'quotes.status EXPIRED': {
    why: 'a quote expires by the day alone: it is told from the live at each reading',
    reads: "SELECT COUNT(*) AS n FROM quotes WHERE status = 'SENT'",
  },
};

const apartOf = (list: List, { filter, says }: Narrowing) =>
  APART[`${list.name}.${filter}`] ?? APART[`${list.name}.${says}`];

async function countOf(sql: string): Promise<number> {
  const [row] = await fresh.database.reader.rows<{ n: number | string }>(sql);
  return Number(row?.n ?? 0);
}

/** Reads up to `pages` pages of a list; gives what each statement cost, with the number of the page from 0. */
async function walk(
  list: List,
  variables: Record<string, unknown>,
  pages: number,
): Promise<{ page: number; cost: Cost }[]> {
  const { dataSource } = fresh.database;
  const query = pageQuery(schema, list, 'nodes { __typename }');
  const costs: { page: number; cost: Cost }[] = [];
  let after: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    watched.costs();
    const answer: Record<string, Page> = await ask(schema, { dataSource, reader: watched.reader }, query, {
      ...variables,
      first: 50,
      after,
    });
    costs.push(...watched.costs().map((cost) => ({ page, cost })));
    const { pageInfo } = Object.values(answer)[0] as Page;
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  return costs;
}

/** What is wrong with a statement: too many rows read, or, where they are not counted, a plan that reads what it does not give. */
function faultOf({ sql, returned, read, plan }: Cost, page: number, atMost = 0): string | null {
  if (read !== null) {
    const most = Math.max(TIMES * Math.max(returned, 1), atMost);
    return read <= most ? null : `${read} rows read for ${returned}, page ${page}: ${sql}`;
  }
  if (atMost > 0) return null;
  const [list, ...more] = (plan ?? []).filter((step) => /^(SCAN|SEARCH|USE TEMP)/.test(step));
  const isNarrowed = / WHERE \w+ [=<>]/.test(sql);
  const isBad =
    !list ||
    // From the first row on, though it is to begin or end elsewhere.
    (list.startsWith('SCAN') && (isNarrowed || !/USING (COVERING )?INDEX/.test(list))) ||
    // Within what was asked for, but from its first row on.
    (page > 0 && !/[<>]/.test(list)) ||
    more.some((step) => /^USE TEMP|^SCAN/.test(step));
  return isBad ? `${[list, ...more].join('; ')}, page ${page}: ${sql}` : null;
}

const lists = listsOf(schema).map((list) => [list.name, list] as const);

describe('a page reads at most six times the rows that it gives, under each filter and each sort:', () => {
  test.each(lists)('%s', { timeout: 300_000 }, async (_, list) => {
    const faults: string[] = [];
    const required = await requiredOf(fresh.database, list);
    const whole: Narrowing = { says: 'whole', filter: '', arguments: {} };
    for (const narrowing of [whole, ...(await narrowingsOf(fresh.database, list))]) {
      const apart = apartOf(list, narrowing);
      const atMost = apart ? 2 * (await countOf(apart.reads)) : 0;
      for (const sort of list.sorts) {
        const costs = await walk(list, { ...required, ...narrowing.arguments, ...(sort && { sort }) }, 3);
        faults.push(
          ...costs.flatMap(({ page, cost }) => {
            const fault = faultOf(cost, page, atMost);
            return fault ? [`${sort ?? ''} ${narrowing.says}: ${fault}`] : [];
          }),
        );
      }
    }
    expect(faults).toEqual([]);
  });
});

describe('under two filters a page reads no more than the narrower of them selects:', () => {
  const several = lists.filter(([, list]) => list.filters.length > 1);
  test.each(several)('%s', { timeout: 300_000 }, async (_, list) => {
    const narrowings = await narrowingsOf(fresh.database, list);
    const required = await requiredOf(fresh.database, list);
    const count = async ({ arguments: given }: Narrowing): Promise<number> => {
      const query = pageQuery(schema, list, 'totalCount');
      const answer: Record<string, Page> = await ask(schema, fresh.database, query, {
        ...required,
        ...given,
        first: 1,
      });
      return Object.values(answer)[0]?.totalCount ?? 0;
    };
    const firsts = list.filters.map(
      ({ name }) => narrowings.find(({ filter }) => filter === name) as Narrowing,
    );
    const counted = await Promise.all(firsts.map(async (each) => ({ each, count: await count(each) })));
    const faults: string[] = [];
    for (const [index, one] of counted.entries()) {
      for (const other of counted.slice(index + 1)) {
        if (apartOf(list, one.each) || apartOf(list, other.each)) continue;
        const atMost = 2 * Math.min(one.count, other.count);
        const costs = await walk(list, { ...required, ...together(one.each, other.each) }, 2);
        faults.push(
          ...costs.flatMap(({ page, cost }) => {
            const fault = faultOf(cost, page, Math.max(atMost, 1));
            return fault ? [`${one.each.says}, ${other.each.says}: ${fault}`] : [];
          }),
        );
      }
    }
    expect(faults).toEqual([]);
  });
});

/** The arguments of two narrowings as one. */
function together(one: Narrowing, other: Narrowing): Record<string, unknown> {
  const filter = { ...(one.arguments['filter'] as object), ...(other.arguments['filter'] as object) };
  return { ...one.arguments, ...other.arguments, ...(Object.keys(filter).length > 0 && { filter }) };
}

test('control: a list that follows no index is found out', async () => {
  await watched.reader.rows('SELECT id FROM customers ORDER BY contactPhone DESC LIMIT 50');
  const [cost] = watched.costs();
  expect(cost && faultOf(cost, 0)).toMatch(/rows read for 50|USE TEMP B-TREE/);
});
