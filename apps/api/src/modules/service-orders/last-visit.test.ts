import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../database/database.js';
import { ORDER, type ShownOrder } from '../../../test/service-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { act, type Outcome, newCustomer, newLicence } from '../../../test/trade-actions.js';

const CLIENTS = 40;
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

test('of forty visits recorded at once, each sent twice, on six that are left exactly six are free (6)', async () => {
  const { licenceId, entitlementId } = await licenceWithSixVisits();
  const answers = await times(CLIENTS, async () => {
    const input = {
      licenceId,
      kind: 'ON_SITE_SUPPORT',
      servedOn: '2026-03-02',
      idempotencyKey: randomUUID(),
    };
    const send = (): Promise<Outcome<ShownOrder>> => act<ShownOrder>(service, 'recordVisit', input, ORDER);
    const [first, retried] = await Promise.all([send(), send()]);
    expect([first.userErrors, retried.userErrors]).toEqual([[], []]);
    expect(retried.result?.id).toBe(first.result?.id);
    expect(retried.result?.decision).toEqual(first.result?.decision);
    return first.result as ShownOrder;
  });
  const free = answers.filter(({ totalFen }) => totalFen === 0);
  const overage = answers.filter(({ totalFen }) => totalFen === 20_000);
  expect([free.length, overage.length]).toEqual([ALLOWANCE, CLIENTS - ALLOWANCE]);
  const drawnBefore = free.map(({ decision }) => Number(decision.usedBefore));
  expect(drawnBefore.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(new Set(overage.map(({ decision }) => decision.usedBefore))).toEqual(new Set([ALLOWANCE]));

  expect(await one('SELECT drawn AS total FROM entitlements WHERE id = ?', entitlementId)).toBe(ALLOWANCE);
  expect(
    await one(
      'SELECT SUM(quantity) AS total FROM entitlement_entries WHERE entitlementId = ?',
      entitlementId,
    ),
  ).toBe(ALLOWANCE);
  expect(await one('SELECT COUNT(*) AS total FROM service_orders WHERE licenceId = ?', licenceId)).toBe(
    CLIENTS,
  );
  expect(await one('SELECT COUNT(*) AS total FROM charges WHERE licenceId = ?', licenceId)).toBe(
    CLIENTS - ALLOWANCE,
  );
  const numbers = answers.map(({ number }) => Number(number.slice(-4))).toSorted((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: CLIENTS }, (_, n) => (numbers[0] ?? 0) + n));
});

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
  expect(
    await one(
      'SELECT SUM(quantity) AS total FROM entitlement_entries WHERE entitlementId = ?',
      entitlementId,
    ),
  ).toBe(ALLOWANCE);
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
