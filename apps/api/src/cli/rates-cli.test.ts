import { readFileSync, rmSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import table2005 from 'policy/data/2005.json' with { type: 'json' };
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { expectAllInOrder } from '../../test/all-in-order.js';
import { asked, fuwutong } from '../../test/command-line.js';
import { freshDatabaseSettings } from '../../test/test-database.js';
import type { DatabaseSettings } from '../database/data-source.js';
import { Database } from '../database/database.js';
import { tableInForce } from '../modules/rate-tables/published-tables.js';

// Each run is a process of its own.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'fuwutong-rates-'));
let settings: DatabaseSettings;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ settings, remove } = await freshDatabaseSettings());
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await remove();
});

/** The guide's table with other words, in a file. */
function tableFile(name: string, changes: object): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify({ ...table2005, ...changes }));
  return file;
}

async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await Database.open(settings, { migrates: false });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

interface Told {
  id: string;
  year: number;
  revision: number;
  status: string;
  effectiveFrom: string;
}

test('migrate makes the database and is done once; seed fills it once', async () => {
  const before = await fuwutong(settings, ['migrate', '--check']);
  expect(before.code).toBe(1);
  const first = await asked<{ applied: string[] }>(settings, 'migrate');
  expect([first.code, first.answer.applied.length > 1]).toEqual([0, true]);
  expect(await asked(settings, 'migrate')).toEqual({ code: 0, answer: { applied: [] } });
  expect(await asked(settings, 'migrate', '--check')).toEqual({ code: 0, answer: { pending: [] } });
  const seeded = await fuwutong(settings, ['seed', '--without-customers']);
  expect([seeded.code, seeded.out.includes('admin, sales, finance, service')]).toEqual([0, true]);
  const again = await fuwutong(settings, ['seed']);
  expect([again.code, again.err.includes('has data already')]).toEqual([1, true]);
  const counts = await withDatabase(({ reader }) =>
    reader.rows(
      'SELECT (SELECT COUNT(*) FROM users) AS users, (SELECT COUNT(*) FROM customers) AS customers',
    ),
  );
  expect(counts).toEqual([{ users: 4, customers: 0 }]);
});

test('rates import loads history as published with its own past first day, and nothing twice (section 3)', async () => {
  const file = tableFile('2015.json', { year: 2015, effectiveFrom: '2015-01-01' });
  const loaded = await asked<Told>(settings, 'rates', 'import', file, '--published');
  expect(loaded).toMatchObject({
    code: 0,
    answer: { year: 2015, revision: 1, status: 'PUBLISHED', effectiveFrom: '2015-01-01' },
  });
  const inForce = (day: string) => withDatabase(({ reader }) => tableInForce(reader, day));
  expect((await inForce('2014-12-31'))?.year).toBe(2005);
  expect((await inForce('2015-01-01'))?.year).toBe(2015);
  const again = await fuwutong(settings, ['rates', 'import', file, '--published']);
  expect([again.code, again.out]).toEqual([1, '']);
  const wrong = await asked<{ error: { details: { code: string; cell: string }[] } }>(
    settings,
    'rates',
    'import',
    tableFile('wrong.json', { year: 2016, taxPercent: 6 }),
    '--published',
  );
  expect(wrong).toMatchObject({
    code: 1,
    answer: { error: { details: [{ code: 'NOT_A_PERCENT', cell: '/taxPercent' }] } },
  });
  const notJson = join(folder, 'not.json');
  writeFileSync(notJson, '{\n  "year": 2016,,\n}');
  const malformed = await fuwutong(settings, ['rates', 'import', notJson]);
  expect([malformed.code, malformed.err.includes('line 2, column 16')]).toEqual([1, true]);
});

test('rates import --published takes no first day of another age', async () => {
  const load = (effectiveFrom: string) =>
    fuwutong(settings, ['rates', 'import', '-', '--published'], {
      input: JSON.stringify({ ...table2005, year: 2094, effectiveFrom }),
    });
  const [ancient, endless] = [await load('0205-01-01'), await load('9999-12-31')];
  expect([ancient.code, ancient.err]).toEqual([
    1,
    '/effectiveFrom: This must be from 1990-01-01 to 2095-12-31.\n',
  ]);
  expect([endless.code, endless.err.includes('takes effect by 2095-12-31 at the latest')]).toEqual([1, true]);
});

test('rates export gives what import takes; diff tells cells; publish starts today at the earliest (section 3)', async () => {
  const exported = await fuwutong(settings, ['rates', 'export', '2005/1']);
  expect([exported.code, JSON.parse(exported.out)]).toEqual([0, table2005]);
  const dearer = JSON.stringify({ ...table2005, year: 2095, taxPercent: '6', effectiveFrom: '2095-01-01' });
  const draft = await fuwutong(settings, ['rates', 'import', '-', '--json'], { input: dearer });
  expect(draft.code).toBe(0);
  expect(JSON.parse(draft.out)).toMatchObject({ year: 2095, revision: 1, status: 'DRAFT' });

  const to = join(folder, 'out.json');
  expect((await fuwutong(settings, ['rates', 'export', '2095', '--to', to])).code).toBe(0);
  expect(JSON.parse(readFileSync(to, 'utf8'))).toEqual(JSON.parse(dearer));
  expect((await fuwutong(settings, ['rates', 'export', '2095', '--to', to])).code).toBe(1);

  const diff = await asked<{ cell: string; before: unknown; after: unknown }[]>(
    settings,
    'rates',
    'diff',
    '2005',
    to,
  );
  expect([diff.code, diff.answer.find(({ cell }) => cell === '/taxPercent')]).toMatchObject([
    0,
    { before: null, after: '6' },
  ]);
  const same = await fuwutong(settings, ['rates', 'diff', '2095/1', to]);
  expect([same.code, same.out]).toEqual([0, 'They state the same.\n']);

  const past = await asked<{ error: { details: { code: string }[] } }>(
    settings,
    'rates',
    'publish',
    '2095',
    '--from',
    '2020-01-01',
  );
  expect(past).toMatchObject({
    code: 1,
    answer: { error: { details: [{ code: 'RATE_TABLE_EFFECTIVE_IN_PAST' }] } },
  });
  const others = await fuwutong(settings, [
    'rates',
    'publish',
    '2095',
    '--from',
    '2095-01-01',
    '--as',
    'sales',
  ]);
  expect([others.code, others.err]).toEqual([1, 'sales is no administrator: name one with --as.\n']);
  const published = await asked<Told>(
    settings,
    'rates',
    'publish',
    '2095',
    '--from',
    '2095-01-01',
    '--note',
    '新价',
  );
  expect(published).toMatchObject({
    code: 0,
    answer: { revision: 1, status: 'PUBLISHED', effectiveFrom: '2095-01-01' },
  });
  expect((await fuwutong(settings, ['rates', 'publish', '2095', '--from', '2095-01-01'])).err).toBe(
    'There is no draft 2095.\n',
  );
  const entries = await withDatabase(async (database) => {
    await expectAllInOrder(database);
    return database.reader.rows('SELECT operation FROM audit_entries ORDER BY id');
  });
  expect(entries).toEqual(
    ['loadPublishedTable', 'loadPublishedTable', 'importRateTable', 'publishRateTable'].map((operation) => ({
      operation,
    })),
  );
});
