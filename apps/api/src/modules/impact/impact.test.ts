import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  chargesOf,
  customersOf,
  decidedOneByOne,
  type Impact,
  impactOf,
  readImpact,
  startImpact,
  twoYearsOfService,
} from '../../../test/impact-actions.js';
import { storedInstant } from '../../database/instants.js';
import { change, done, draftOf, type Table } from '../../../test/rate-table-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { FEES, publishTable } from '../../../test/trade-actions.js';

const ALLOWANCE = '/onSiteSupport/rows/0/allowance/NETWORK';
const STANDALONE_ALLOWANCE = '/onSiteSupport/rows/0/allowance/STANDALONE';
/** Small allowances, so that some services are past them. */
const BASE: Record<string, unknown> = {
  ...FEES,
  [ALLOWANCE]: 3,
  [STANDALONE_ALLOWANCE]: 2,
  '/dataRepair/rows/0/allowance': 2,
};
const WILD: Record<string, unknown> = {
  [ALLOWANCE]: 2,
  [STANDALONE_ALLOWANCE]: 5,
  '/onSiteSupport/rows/0/overageFen/SHENZHEN': 23_100,
  '/onSiteSupport/perVisitFen/OUTSIDE': 35_000,
  '/onSiteSupport/excludedCauses': ['CUSTOMER_HARDWARE', 'CUSTOMER_NETWORK', 'USER_ERROR'],
  '/dataRepair/rows/0/allowance': 1,
  '/dataRepair/perVisitFen': 26_000,
  '/annualPlans/0/fees/0/feeFen/NETWORK': 399_900,
};

let server: TestServer;
let admin: Client;
let base: Table;
let made: { customerId: string; licenceId: string }[];
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('admin');
  base = await publishTable(admin, 2026, '2026-03-02', BASE);
  made = await twoYearsOfService(server);
}, 120_000);
afterAll(() => server.stop());

/** A draft copied from the table of 2026 with some cells changed. */
async function draftWith(cells: Record<string, unknown>): Promise<Table> {
  const draft = await done(admin, 'createRateTableDraft', { year: 2026, copyFromId: base.id });
  const edits = Object.entries(cells).map(([cell, value]) => ({ cell, value }));
  if (edits.length === 0) return draft;
  return done(admin, 'editRateTableDraft', { rateTableId: draft.id, expectedVersion: 1, edits });
}

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);

/** Every level of an impact sums up to the next. */
async function expectSums(run: Impact): Promise<void> {
  const customers = await customersOf(admin, run.id);
  const charges = await chargesOf(admin, run.id);
  for (const name of ['oldFen', 'newFen', 'differenceFen'] as const) {
    expect(sum(customers.map((each) => each[name]))).toBe(run[name]);
    expect(sum(charges.map((each) => each[name]))).toBe(run[name]);
    expect(sum(run.byKind.map((each) => each[name]))).toBe(run[name]);
    for (const { customer, ...row } of customers)
      expect(sum(charges.filter((each) => each.customer.id === customer.id).map((each) => each[name]))).toBe(
        row[name],
      );
  }
  expect(run.differenceFen).toBe(run.newFen - run.oldFen);
  expect(run.upFen + run.downFen).toBe(run.differenceFen);
  const differences = customers.map(({ differenceFen }) => differenceFen);
  expect(differences).toEqual(differences.toSorted((a, b) => b - a));
  expect(run).toMatchObject({
    customers: customers.length,
    customersUp: differences.filter((each) => each > 0).length,
    customersDown: differences.filter((each) => each < 0).length,
    services: sum(customers.map(({ services }) => services)),
    renewals: sum(customers.map(({ renewals }) => renewals)),
    unpricedCount: sum(customers.map(({ unpricedCount }) => unpricedCount)),
    done: run.services + run.renewals + run.unpricedCount,
    total: run.services + run.renewals + run.unpricedCount,
  });
}

describe('an impact', () => {
  test('of a draft that changes nothing shows no difference anywhere', async () => {
    const run = await impactOf(admin, await draftWith({}));
    expect(run).toMatchObject({
      status: 'DONE',
      stale: false,
      servedFrom: '2025-03-03',
      servedTo: '2026-03-02',
      renewFrom: '2026-03-02',
      renewTo: '2026-12-31',
      differenceFen: 0,
      customersUp: 0,
      customersDown: 0,
      upFen: 0,
      downFen: 0,
    });
    expect(run.services).toBeGreaterThan(40);
    expect(run.oldFen).toBeGreaterThan(0);
    expect((await chargesOf(admin, run.id)).every(({ differenceFen }) => differenceFen === 0)).toBe(true);
    await expectSums(run);
  });

  test('is, licence by licence and charge by charge, what deciding everything one by one gives', async () => {
    const draft = await draftWith(WILD);
    const run = await impactOf(admin, draft);
    await expectSums(run);
    const [old, fresh] = [
      await decidedOneByOne(server, base.document),
      await decidedOneByOne(server, draft.document),
    ];
    const expected = new Map<string, { oldFen: number; newFen: number }>();
    const add = (key: string, name: 'oldFen' | 'newFen', amount: number) => {
      const sums = expected.get(key) ?? { oldFen: 0, newFen: 0 };
      expected.set(key, { ...sums, [name]: sums[name] + amount });
    };
    for (const [at, before] of old.entries()) {
      if (before.servedOn < run.servedFrom) continue;
      for (const [kind, amount] of before.amounts ?? []) add(`${before.licenceId} ${kind}`, 'oldFen', amount);
      for (const [kind, amount] of fresh[at]?.amounts ?? [])
        add(`${before.licenceId} ${kind}`, 'newFen', amount);
    }
    const shown = (await chargesOf(admin, run.id))
      .filter(({ kind }) => kind !== 'ANNUAL_FEE')
      .map(({ licence, kind, oldFen, newFen }) => [`${licence.id} ${kind}`, { oldFen, newFen }] as const);
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(expected));
    expect(run.services).toBe(old.filter(({ servedOn }) => servedOn >= run.servedFrom).length);
    expect(run.customersUp).toBeGreaterThan(0);
  });

  test('of a smaller allowance shows the services past it as charges (6)', async () => {
    const run = await impactOf(admin, await draftWith({ [ALLOWANCE]: 1 }));
    const overage = run.byKind.find(({ kind }) => kind === 'ON_SITE_OVERAGE');
    expect(overage?.newQuantity).toBeGreaterThan(overage?.oldQuantity ?? 0);
    expect(run.differenceFen).toBeGreaterThan(0);
    expect(run.byKind.filter(({ differenceFen }) => differenceFen !== 0).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['ON_SITE_OVERAGE']),
    );
  });

  test('of a larger one than anybody needs shows that no overage is left (6)', async () => {
    const run = await impactOf(admin, await draftWith({ [ALLOWANCE]: 999, [STANDALONE_ALLOWANCE]: 999 }));
    expect(run.byKind.find(({ kind }) => kind === 'ON_SITE_OVERAGE')).toMatchObject({
      newQuantity: 0,
      newFen: 0,
    });
    expect(run.differenceFen).toBeLessThan(0);
    expect((await customersOf(admin, run.id, 'DIFFERENCE_ASC'))[0]?.differenceFen).toBeLessThan(0);
  });

  test('counts the plans that are to be renewed in its year, by both fees (6)', async () => {
    const run = await impactOf(admin, await draftWith({ '/annualPlans/0/fees/0/feeFen/NETWORK': 399_900 }));
    // Four contracts end on 2026-09-09: two licences in the network edition, two standalone ones.
    expect(run.renewals).toBe(4);
    expect(run.byKind.find(({ kind }) => kind === 'ANNUAL_FEE')).toEqual({
      kind: 'ANNUAL_FEE',
      oldQuantity: 4,
      newQuantity: 4,
      oldFen: 2 * 360_000 + 2 * 200_000,
      newFen: 2 * 399_900 + 2 * 200_000,
      differenceFen: 2 * 39_900,
    });
  });

  test('lists what the draft gives no price for with its cell and clause; it counts in no sum', async () => {
    const cells = {
      '/annualPlans/0/fees/0/feeFen/STANDALONE': null,
      '/onSiteSupport/perVisitFen/OUTSIDE': null,
    };
    const run = await impactOf(admin, await draftWith(cells));
    expect(run.unpriced).toEqual(
      expect.arrayContaining(
        Object.keys(cells).map((cell) => ({
          side: 'NEW',
          code: 'RATE_NOT_SET',
          clause: '6',
          cell,
          count: expect.any(Number) as number,
        })),
      ),
    );
    expect(run.unpricedCount).toBe(sum(run.unpriced.map(({ count }) => count)));
    expect(run.renewals).toBe(2);
    expect(run.differenceFen).toBe(0);
    await expectSums(run);
  });

  test('names the table that it is compared with where that one gives no price', async () => {
    const draft = await draftOf(admin, 2026, BASE);
    const run = await impactOf(admin, draft);
    expect(run.unpriced).toEqual([
      {
        side: 'OLD',
        code: 'RATE_NOT_SET',
        clause: '6',
        cell: '/annualPlans/0/fees/0/feeFen/NETWORK',
        count: 2,
      },
      {
        side: 'OLD',
        code: 'RATE_NOT_SET',
        clause: '6',
        cell: '/annualPlans/0/fees/0/feeFen/STANDALONE',
        count: 2,
      },
    ]);
    const against = await impactOf(admin, draft, { againstId: base.id });
    expect(against).toMatchObject({ unpricedCount: 0, differenceFen: 0 });
  });

  test('finds a service in the draft’s own zones: a district moved outside pays outside (10)', async () => {
    const zones = base.document.zones;
    const cells = Object.fromEntries(
      zones.map(({ code, districts }, index) => [
        `/zones/${index}/districts`,
        code === 'OUTSIDE' ? [...districts, '福田区'] : districts.filter((name) => name !== '福田区'),
      ]),
    );
    const run = await impactOf(admin, await draftWith(cells));
    expect(run.unpricedCount).toBe(0);
    expect(run.differenceFen).toBeGreaterThan(0);
  });

  test('is stale once its draft states something else, and not for a save that changes nothing', async () => {
    const draft = await draftWith({ [ALLOWANCE]: 5 });
    const { id } = await impactOf(admin, draft);
    const edit = (value: number) =>
      change(admin, 'editRateTableDraft', {
        rateTableId: draft.id,
        expectedVersion: 2,
        edits: [{ cell: ALLOWANCE, value }],
      });
    await edit(5);
    expect(await readImpact(admin, id)).toMatchObject({ stale: false });
    await edit(6);
    expect(await readImpact(admin, id)).toMatchObject({ stale: true, version: 2 });
    expect((await startImpact(admin, draft)).userErrors).toMatchObject([
      { code: 'VERSION_CONFLICT', field: 'input.expectedVersion' },
    ]);
  });

  test('takes the place of the one before of the same draft', async () => {
    const draft = await draftWith({});
    const first = await impactOf(admin, draft);
    const second = await impactOf(admin, draft);
    const runs = async (): Promise<object[]> => {
      const { impactRuns } = await admin.query<{ impactRuns: { nodes: object[] } }>(
        'query ($id: ID!) { impactRuns(rateTableId: $id) { nodes { id rateTable { id } against { id } createdBy { login } assumptions { code clause message } } } }',
        { id: draft.id },
      );
      return impactRuns.nodes;
    };
    // Earlier ones are forgotten afterwards, in the background.
    await expect.poll(runs, { timeout: 20_000 }).toHaveLength(1);
    const nodes = await runs();
    expect(nodes).toMatchObject([
      { id: second.id, rateTable: { id: draft.id }, against: { id: base.id }, createdBy: { login: 'admin' } },
    ]);
    const [run] = nodes as [{ assumptions: { code: string; message: string }[] }];
    expect(run.assumptions).toHaveLength(7);
    expect(run.assumptions.every(({ code, message }) => message !== code)).toBe(true);
    expect(await customersOf(admin, first.id)).toEqual([]);
    expect(await customersOf(admin, second.id)).toHaveLength(made.length);
  });

  test('is refused of a table that is not there, and against what is not published', async () => {
    const draft = await draftWith({});
    const codes = async (table: Pick<Table, 'id' | 'version'>, more: object = {}) =>
      (await startImpact(admin, table, more)).userErrors.map(({ code, field }) => [code, field]);
    expect(await codes({ id: 'none', version: 1 })).toEqual([['NOT_FOUND', 'input.rateTableId']]);
    expect(await codes(draft, { againstId: draft.id })).toEqual([['NOT_FOUND', 'input.againstId']]);
  });

  test('whose worker fell silent is shown as stopped', async () => {
    const { id } = await impactOf(admin, await draftWith({}));
    await server.database.transaction((transaction) =>
      transaction.run(
        "UPDATE impact_runs SET status = 'RUNNING', progressAt = '2026-01-01 00:00:00.000' WHERE id = ?",
        [id],
      ),
    );
    expect(await readImpact(admin, id)).toMatchObject({ status: 'STOPPED' });
  });

  test('that is under way is joined by the next who asks the same, and not where its worker is gone or the draft is another', async () => {
    const draft = await draftWith({ [ALLOWANCE]: 5 });
    const { id } = await impactOf(admin, draft);
    const under = (progressAt: string) =>
      server.database.transaction((transaction) =>
        transaction.run("UPDATE impact_runs SET status = 'RUNNING', progressAt = ? WHERE id = ?", [
          progressAt,
          id,
        ]),
      );
    const startedOf = async (table: Pick<Table, 'id' | 'version'>) =>
      (await startImpact(admin, table)).impactRun?.id;
    await under(storedInstant(new Date()));
    expect(await startedOf(draft)).toBe(id);
    await under('2026-01-01 00:00:00.000');
    const second = await startedOf(draft);
    expect(second).not.toBe(id);
    const edits = [{ cell: ALLOWANCE, value: 6 }];
    const changed = await done(admin, 'editRateTableDraft', {
      rateTableId: draft.id,
      expectedVersion: draft.version,
      edits,
    });
    expect(await startedOf(changed)).not.toBe(second);
  });
});

describe('a customer’s own lines of an impact', () => {
  interface Line {
    source: string;
    on: string;
    oldFen: number | null;
    newFen: number | null;
    differenceFen: number | null;
    serviceOrder: { servedOn: string } | null;
    licence: { id: string };
    oldDecision: { totalFen: number; rateTable: { id: string } };
    newDecision: {
      totalFen: number | null;
      error: { code: string; cell: string } | null;
      trace: object[];
      rateTable: { id: string };
    };
  }
  const linesOf = async (run: Impact, customerId: string, more: object = {}): Promise<Line[]> =>
    (
      await admin.query<{ impactLines: Line[] }>(
        `query ($id: ID!, $customerId: ID!, $first: Int, $skip: Int) { impactLines(impactRunId: $id, customerId: $customerId, first: $first, skip: $skip)
         { source on oldFen newFen differenceFen serviceOrder { servedOn } licence { id } oldDecision { totalFen rateTable { id } }
           newDecision { totalFen error { code cell } trace { code clause } rateTable { id } } } }`,
        { id: run.id, customerId, first: 200, ...more },
      )
    ).impactLines;

  test('sum up to the customer’s row, each with the derivation by both tables', async () => {
    const draft = await draftWith(WILD);
    const run = await impactOf(admin, draft);
    for (const row of await customersOf(admin, run.id)) {
      const lines = await linesOf(run, row.customer.id);
      expect(lines).toHaveLength(row.services + row.renewals);
      for (const name of ['oldFen', 'newFen', 'differenceFen'] as const)
        expect(sum(lines.map((line) => line[name] ?? 0))).toBe(row[name]);
      for (const line of lines) {
        expect(line.oldFen).toBe(line.oldDecision.totalFen);
        expect(line.newFen).toBe(line.newDecision.totalFen);
        expect([line.oldDecision.rateTable.id, line.newDecision.rateTable.id]).toEqual([base.id, draft.id]);
        expect(line.newDecision.trace[0]).toMatchObject({ code: 'TABLE_READ' });
        if (line.source === 'SERVICE_ORDER') expect(line.serviceOrder?.servedOn).toBe(line.on);
      }
      expect(await linesOf(run, row.customer.id, { first: 2, skip: 1 })).toEqual(lines.slice(1, 3));
    }
  });

  test('name the cell for want of which there is no price', async () => {
    const run = await impactOf(admin, await draftWith({ '/annualPlans/0/fees/0/feeFen/NETWORK': null }));
    const line = (await linesOf(run, made[0]?.customerId ?? '')).at(-1);
    expect(line).toMatchObject({
      source: 'RENEWAL',
      on: '2026-09-10',
      oldFen: null,
      newFen: null,
      newDecision: {
        totalFen: null,
        error: { code: 'RATE_NOT_SET', cell: '/annualPlans/0/fees/0/feeFen/NETWORK' },
      },
    });
  });

  test('are none of an impact that is not there', async () => {
    expect(await linesOf({ id: 'none' } as Impact, made[0]?.customerId ?? '')).toEqual([]);
  });
});
