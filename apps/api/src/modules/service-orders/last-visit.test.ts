import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../database/database.js';
import { ORDER, type ShownOrder } from '../../../test/service-actions.js';
import { lossyClient } from '../../../test/lossy-client.js';
import { type Client, signIn, startTestServer, type TestServer } from '../../../test/test-server.js';
import { act, newCustomer, newLicence } from '../../../test/trade-actions.js';

const CLIENTS = 200;
const ALLOWANCE = 6;

let server: TestServer;
let sales: Client;
let service: Client;
beforeAll(async () => {
  server = await startTestServer();
  [sales, service] = [await server.as('sales'), await server.as('service')];
});
afterAll(() => server.stop());

/** A standalone licence in its free period, with all of its six visits left, and its entitlement for them. */
async function licenceWithSixVisits(): Promise<{ licenceId: string; entitlementId: string }> {
  const licenceId = await newLicence(sales, await newCustomer(sales), {
    edition: 'STANDALONE',
    deliveredOn: '2026-02-01',
  });
  const [entitlement] = await server.database.reader.rows<{ id: string }>(
    "SELECT id FROM entitlements WHERE licenceId = ? AND service = 'ON_SITE_SUPPORT'",
    [licenceId],
  );
  return { licenceId, entitlementId: entitlement?.id ?? '' };
}

const times = <T>(count: number, work: (n: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, n) => work(n)));

const one = async (sql: string, id: string): Promise<number> => {
  const [row] = await server.database.reader.rows<{ total: number }>(sql, [id]);
  return Number(row?.total);
};

/** What an entitlement's ledger comes to. */
const entered = (entitlementId: string): Promise<number> =>
  one('SELECT SUM(quantity) AS total FROM entitlement_entries WHERE entitlementId = ?', entitlementId);

const RECORD = `mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { serviceOrder { ${ORDER} } userErrors { code } } }`;

/** Clients that each record a visit at once, on lines of their own; every third loses its first answer, every 21st its second too. */
async function race(
  licenceId: string,
  { clients = CLIENTS, key = (own: string): string => own } = {},
): Promise<ShownOrder[]> {
  const client = lossyClient(() => server.url, await signIn(server.url, 'service'));
  return times(clients, async (n) => {
    const own = randomUUID();
    const { recordVisit } = await client.query<{
      recordVisit: { serviceOrder: ShownOrder; userErrors: unknown[] };
    }>(
      RECORD,
      () => ({
        input: { licenceId, kind: 'ON_SITE_SUPPORT', servedOn: '2026-03-02', idempotencyKey: key(own) },
      }),
      (attempt) => (attempt === 0 && n % 3 === 0) || (attempt === 1 && n % 21 === 0),
    );
    expect(recordVisit.userErrors).toEqual([]);
    return recordVisit.serviceOrder;
  });
}

test(
  'of 200 clients at once on six visits that are left, retrying by key where the answer got lost, exactly six are free (6)',
  { timeout: 120_000 },
  async () => {
    const { licenceId, entitlementId } = await licenceWithSixVisits();
    const answers = await race(licenceId);
    const free = answers.filter(({ totalFen }) => totalFen === 0);
    const overage = answers.filter(({ totalFen }) => totalFen === 20_000);
    expect([free.length, overage.length]).toEqual([ALLOWANCE, CLIENTS - ALLOWANCE]);
    const drawnBefore = free.map(({ decision }) => Number(decision.usedBefore));
    expect(drawnBefore.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(new Set(overage.map(({ decision }) => decision.usedBefore))).toEqual(new Set([ALLOWANCE]));

    expect(await one('SELECT drawn AS total FROM entitlements WHERE id = ?', entitlementId)).toBe(ALLOWANCE);
    expect(await entered(entitlementId)).toBe(ALLOWANCE);
    expect(await one('SELECT COUNT(*) AS total FROM service_orders WHERE licenceId = ?', licenceId)).toBe(
      CLIENTS,
    );
    expect(await one('SELECT COUNT(*) AS total FROM charges WHERE licenceId = ?', licenceId)).toBe(
      CLIENTS - ALLOWANCE,
    );
    // Numbers are taken by the block and may have gaps; none is given twice.
    expect(new Set(answers.map(({ number }) => number)).size).toBe(CLIENTS);
  },
);

test(
  'control: under a new key for each attempt, a visit whose answer got lost is recorded again',
  { timeout: 120_000 },
  async () => {
    const { licenceId } = await licenceWithSixVisits();
    await race(licenceId, { clients: 30, key: () => randomUUID() });
    expect(await one('SELECT COUNT(*) AS total FROM service_orders WHERE licenceId = ?', licenceId)).toBe(
      30 + 10 + 2,
    );
  },
);

test('visits that draw, and emergencies that do not, get along at once on one entitlement (6, 10)', async () => {
  const { licenceId, entitlementId } = await licenceWithSixVisits();
  const kinds = [
    { kind: 'ON_SITE_SUPPORT' },
    { kind: 'EMERGENCY', level: 1 },
    { kind: 'ON_SITE_SUPPORT', cause: 'VIRUS' },
  ];
  const answers = await times(30, (n) =>
    act<ShownOrder>(service, 'recordVisit', { licenceId, servedOn: '2026-03-02', ...kinds[n % 3] }, ORDER),
  );
  expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  const orders = answers.map(({ result }) => result as ShownOrder);
  expect(orders.filter(({ drawn }) => drawn === 1)).toHaveLength(ALLOWANCE);
  expect(orders.filter(({ kind, totalFen }) => kind === 'EMERGENCY' && totalFen === 0)).toHaveLength(10);
  expect(orders.filter(({ cause, totalFen }) => cause === 'VIRUS' && totalFen === 30_000)).toHaveLength(10);
  expect(await entered(entitlementId)).toBe(ALLOWANCE);
});

/** Draws as the product does, but for the guard: reads what is left, and then writes. */
async function drawWithoutGuard(database: Database, id: string): Promise<boolean> {
  const [row] = await database.reader.rows<{ drawn: number; allowance: number }>(
    'SELECT drawn, allowance FROM entitlements WHERE id = ?',
    [id],
  );
  if (!row || row.drawn >= row.allowance) return false;
  await database.transaction((open) =>
    open.run('UPDATE entitlements SET drawn = drawn + 1 WHERE id = ?', [id]),
  );
  return true;
}

test('control: read first and written then, without the guard, the same race gives more than six free', async () => {
  const { entitlementId } = await licenceWithSixVisits();
  const drawn = await times(CLIENTS, () => drawWithoutGuard(server.database, entitlementId));
  expect(drawn.filter((free) => free).length).toBeGreaterThan(ALLOWANCE);
  // What it drew has no entries: it is taken back, so that all is in order again.
  await server.database.transaction((open) =>
    open.run('UPDATE entitlements SET drawn = 0 WHERE id = ?', [entitlementId]),
  );
});
