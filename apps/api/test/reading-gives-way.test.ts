import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reader } from '../src/database/reader.js';
import { embeddedFile, openEmbeddedFile } from '../src/database/embedded-file.js';
import { LoopTurns } from '../src/database/loop-turns.js';
import { readRows } from '../src/graphql/read-one.js';
import type { Selection } from '../src/graphql/selection.js';
import { Customer } from '../src/modules/customers/customer.entity.js';
import { seedDemo } from '../src/seed/seed-demo.js';
import { manyServices } from './many-services.js';
import { freshDatabase } from './test-database.js';
import { longestHold } from './longest-hold.js';

const TODAY = '2026-03-02';
const LONGEST_MS = 150;

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let ids: string[];
beforeAll(async () => {
  fresh = await freshDatabase();
  await seedDemo(fresh.database, new Date(`${TODAY}T02:00:00Z`), { customers: false });
  await manyServices(fresh.database, { services: 8_000, today: TODAY });
  const customers = await fresh.database.reader.rows<{ id: string }>('SELECT id FROM customers LIMIT 800');
  ids = customers.map(({ id }) => id);
}, 120_000);
afterAll(() => fresh.dispose());

const fields = (...each: (string | [string, Selection])[]): Selection =>
  new Map(each.map((one) => (typeof one === 'string' ? [one, new Map()] : one)));

/** As many records nested as an answer may hold: all that was done for eight hundred customers. */
const nested = fields('name', ['serviceOrders', fields('number', 'servedOn')]);

const readAll = (reader: Reader) =>
  readRows({ database: fresh.database.readBy(reader), viewer: null, today: TODAY }, Customer, ids, nested);

test('the most that an answer may nest lets everything else have its turn', async () => {
  const { reader } = fresh.database;
  await readAll(reader);
  // The least of a few: a collection of garbage belongs to no request.
  const holds: number[] = [];
  for (let round = 0; round < 3; round += 1) holds.push(await longestHold(() => readAll(reader)));
  const hold = Math.min(...holds);
  const { settings } = fresh;
  if (settings.kind !== 'embedded') return expect(hold).toBeLessThan(LONGEST_MS);
  // Control: a reader that answers each statement at once holds the process from the first to the last.
  const connection = openEmbeddedFile(embeddedFile(settings.folder));
  const atOnce: Reader = {
    rows: async <T extends object>(sql: string, parameters: readonly unknown[] = []) =>
      connection.prepare(sql).all(...parameters) as T[],
  };
  const control = await longestHold(() => readAll(atOnce));
  connection.close();
  // A share of it: a machine that does much else slows both.
  expect(hold).toBeLessThan(control / 3);
});

describe('work by turns', () => {
  const busy = (ms: number) => {
    for (const until = performance.now() + ms; performance.now() < until;);
  };

  test('a single piece is done at once, without waiting for a turn', async () => {
    let isDone = false;
    const done = new LoopTurns().do(() => (isDone = true));
    expect(isDone).toBe(true);
    await done;
  });

  test('many pieces at once are done in their order, some in each turn, whatever fails', async () => {
    const turns = new LoopTurns();
    const order: number[] = [];
    let loops = 0;
    const count = setInterval(() => (loops += 1), 1);
    const pieces = Array.from({ length: 20 }, (_, at) =>
      turns.do(() => {
        busy(4);
        order.push(at);
        if (at === 7) throw new Error('The eighth fails');
      }),
    );
    const ends = await Promise.allSettled(pieces);
    clearInterval(count);
    expect(order).toEqual(Array.from({ length: 20 }, (_, at) => at));
    expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(loops).toBeGreaterThan(3);
  });
});
