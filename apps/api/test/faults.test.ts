import { afterEach, expect, test } from 'vitest';
import { Database } from '../src/database/database.js';
import { seedDemo } from '../src/seed/seed-demo.js';
import { expectNothingLost, type Work, workThrough } from './bad-day.js';
import { lossyClient } from './lossy-client.js';
import { boundTo, manyCharges } from './many-charges.js';
import { endProcesses, startProcess } from './server-process.js';
import { freshDatabaseSettings } from './test-database.js';
import { signIn, startTestServer } from './test-server.js';

afterEach(endProcesses);

/** A licence with six visits left and customers with a charge each, in a database with the demo's logins. */
async function prepared(database: Database, count: { visits: number; charges: number }): Promise<Work> {
  const [customerId = ''] = await manyCharges(boundTo(database), { customers: count.charges, each: 1 });
  const charges = await database.reader.rows<{ id: string; customerId: string }>(
    'SELECT id, customerId FROM charges ORDER BY id',
  );
  const [licence] = await database.reader.rows<{ id: string }>(
    'SELECT id FROM licences WHERE customerId = ?',
    [customerId],
  );
  const [table] = await database.reader.rows<{ id: string }>(
    "SELECT id FROM rate_tables WHERE status = 'PUBLISHED' LIMIT 1",
  );
  const entitlement = {
    id: 'e-six',
    licenceId: licence?.id ?? '',
    service: 'ON_SITE_SUPPORT' as const,
    source: 'ANNUAL' as const,
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    allowance: 6,
    drawn: 0,
    agreedOn: '2026-01-01',
    rateTableId: table?.id ?? '',
    createdAt: '2026-01-01 00:00:00.000',
  };
  await database.transaction(async (transaction) => {
    // Its table grants six visits a year to the standalone edition (6).
    await transaction.run("UPDATE licences SET edition = 'STANDALONE' WHERE id = ?", [entitlement.licenceId]);
    await transaction.insert('entitlements', [entitlement]);
  });
  return { licenceId: entitlement.licenceId, entitlementId: entitlement.id, visits: count.visits, charges };
}

const KILLS = 5;

test(
  'while the process is killed five times, clients that retry by key lose nothing: six visits are free, no number has a gap',
  { timeout: 240_000 },
  async () => {
    const { settings, remove } = await freshDatabaseSettings();
    let database = await Database.open(settings);
    await seedDemo(database, new Date(), { customers: false });
    const work = await prepared(database, { visits: 150, charges: 50 });
    await database.close();

    let server = await startProcess(settings);
    const cookies = await Promise.all([signIn(server.url, 'service'), signIn(server.url, 'finance')]);
    const [service, finance] = cookies.map((cookie) => lossyClient(() => server.url, cookie));
    if (!service || !finance) throw new Error('Nobody signed in');
    let [answers, kills, restarted] = [0, 0, Promise.resolve()];
    const acknowledged = await workThrough({ service, finance }, work, () => {
      answers += 1;
      if (answers % 30 !== 0 || kills === KILLS) return;
      kills += 1;
      restarted = restarted
        .then(() => server.kill())
        .then(async () => {
          server = await startProcess(settings);
        });
    });
    await restarted;
    expect(kills).toBe(KILLS);
    await server.kill();

    database = await Database.open(settings);
    await expectNothingLost(database, work, acknowledged);
    await database.close();
    await remove();
  },
);

test('while a fifth of the transactions fail right before their commit, nothing is lost and nothing is left of those', async () => {
  const server = await startTestServer();
  const work = await prepared(server.database, { visits: 60, charges: 20 });
  const [service, finance] = [
    lossyClient(() => server.url, await signIn(server.url, 'service')),
    lossyClient(() => server.url, await signIn(server.url, 'finance')),
  ];
  const { database } = server;
  const whole = database.transaction.bind(database);
  let [ended, failed] = [0, 0];
  // The last of what is done right before the commit.
  const fail = async (): Promise<void> => {
    ended += 1;
    if (ended % 5 !== 0) return;
    failed += 1;
    throw new Error('The disk is gone');
  };
  database.transaction = (does) =>
    whole(async (transaction) => {
      const result = await does(transaction);
      transaction.atEnd(fail);
      return result;
    });
  const acknowledged = await workThrough({ service, finance }, work);
  database.transaction = whole;
  expect(failed).toBeGreaterThan(20);
  await expectNothingLost(database, work, acknowledged);
  await server.stop();
});
