import table2005 from 'policy/data/2005.json' with { type: 'json' };
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/test-database.js';
import type { Database } from '../../database/database.js';
import type { Refusal } from '../../graphql/refusal.js';
import { seedUsers } from '../../seed/seed-users.js';
import { loadPublishedTable } from './load-published-table.js';
import { tableInForce } from './published-tables.js';

const at = new Date('2026-03-02T02:00:00.000Z');

let database: Database;
let dispose: () => Promise<void>;
let by: string;
beforeAll(async () => {
  ({ database, dispose } = await freshDatabase());
  await database.transaction((transaction) => seedUsers(transaction, at));
  const [admin] = await database.reader.rows<{ id: string }>("SELECT id FROM users WHERE login = 'admin'");
  by = admin?.id ?? '';
});
afterAll(() => dispose());

const load = (document: unknown) =>
  database.transaction((transaction) => loadPublishedTable(transaction, document, { by, at }));
const tables = () => database.reader.rows('SELECT * FROM rate_tables');

test('a table of history is published with its own year, revision and first day, though that lies in the past (3)', async () => {
  const id = await load({ ...table2005, revision: 4, effectiveFrom: '2005-07-01' });
  expect(await tableInForce(database.reader, '2005-06-30')).toBeNull();
  expect(await tableInForce(database.reader, '2005-07-01')).toMatchObject({
    id,
    year: 2005,
    revision: 4,
    effectiveFrom: '2005-07-01',
  });
  const entries = await database.reader.rows<{ operation: string; actorId: string }>(
    'SELECT operation, actorId FROM audit_entries WHERE subjectId = ?',
    [id],
  );
  expect(entries).toEqual([{ operation: 'loadPublishedTable', actorId: by }]);
});

test('a document that is no rate table is refused with all that is wrong, and nothing is stored', async () => {
  const before = await tables();
  const refused = await load({ ...table2005, year: 2006, taxPercent: 6, effectiveFrom: '2006-02-29' }).catch(
    (error: Refusal) => error.reasons,
  );
  expect(refused).toMatchObject([
    { code: 'NOT_A_DATE', cell: '/effectiveFrom' },
    { code: 'NOT_A_PERCENT', cell: '/taxPercent' },
  ]);
  expect(await tables()).toEqual(before);
});

test('a revision that the year has already is refused', async () => {
  await load({ ...table2005, year: 2007, effectiveFrom: '2007-01-01' });
  const before = await tables();
  await expect(load({ ...table2005, year: 2007, effectiveFrom: '2007-05-01' })).rejects.toMatchObject({
    reasons: [{ code: 'RATE_TABLE_EXISTS', cell: '/revision', values: { year: 2007, revision: 1 } }],
  });
  expect(await tables()).toEqual(before);
});
