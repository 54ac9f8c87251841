import { replay } from 'policy';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ORDER, previewService, type ShownOrder } from '../../../test/service-actions.js';
import { asUnit, copyOfGuidesTable, loadTable } from '../../../test/tables.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { act, must, newCustomer, newLicence, refusals, rowsIn } from '../../../test/trade-actions.js';
import { newId } from '../../database/ids.js';
import { storedInstant } from '../../database/instants.js';
import { EntitlementEntry } from '../entitlements/entitlement-entry.entity.js';
import { type Grant, grantEntitlements } from '../entitlements/grant-entitlements.js';

const TODAY = '2026-03-02';

let server: TestServer;
let sales: Client;
let service: Client;
let inShenzhen: { id: string; siteId: string };
let outside: { id: string; siteId: string };
let table2005: string;
beforeAll(async () => {
  server = await startTestServer();
  [sales, service] = [await server.as('sales'), await server.as('service')];
  inShenzhen = await newCustomer(sales, { city: '深圳市', district: '宝安区' });
  outside = await newCustomer(sales, { city: '东莞市', district: '厚街镇' });
  const [table] = await server.database.reader.rows<{ id: string }>(
    'SELECT id FROM rate_tables WHERE year = 2005',
  );
  table2005 = table?.id ?? '';
});
beforeEach(async () => {
  server.setNow(`${TODAY}T02:00:00.000Z`);
  await service.query('{ viewer { id } }'); // signs in anew, which is audited
});
afterAll(() => server.stop());

const STORED = [
  'service_orders',
  'decisions',
  'charges',
  'entitlement_entries',
  'audit_entries',
  'idempotency_keys',
  'number_sequences',
];
const stored = async () => [...(await rowsIn(server, ...STORED)), await sumOfDrawn()];

async function sumOfDrawn(): Promise<number> {
  const [row] = await server.database.reader.rows<{ drawn: number | string | null }>(
    'SELECT SUM(drawn) AS drawn FROM entitlements',
  );
  return Number(row?.drawn ?? 0);
}

/** A standalone licence in its free period: six visits and twelve repairs, of which some are drawn. */
async function freeLicence(customer = inShenzhen, drawn = 0, more: object = {}): Promise<string> {
  const id = await newLicence(sales, customer, { edition: 'STANDALONE', deliveredOn: '2026-02-01', ...more });
  if (drawn > 0) await drawnBefore(id, () => drawn);
  return id;
}

/** Enters what was drawn before by adjustments, as for services that were given before the product was used. */
async function drawnBefore(licenceId: string, drawnOf: (allowance: number) => number): Promise<void> {
  await asUnit(server, 'admin', async (unit) => {
    const { transaction, actor } = unit;
    const sql = 'SELECT id, allowance FROM entitlements WHERE licenceId = ?';
    for (const { id, allowance } of await transaction.rows<{ id: string; allowance: number }>(sql, [
      licenceId,
    ])) {
      const quantity = drawnOf(allowance);
      const what = { entitlementId: id, kind: 'ADJUSTMENT' as const, quantity, occurredOn: TODAY };
      const why = { reason: 'given before', createdAt: storedInstant(unit.now), createdById: actor.id };
      await transaction.insert(EntitlementEntry, [{ id: newId(), ...what, ...why }]);
      await transaction.run('UPDATE entitlements SET drawn = drawn + ? WHERE id = ?', [quantity, id]);
    }
    unit.audit({ subjectType: 'Licence', subjectId: licenceId });
  });
}

const uncoveredLicence = (customer = inShenzhen): Promise<string> =>
  newLicence(sales, customer, { deliveredOn: '2020-01-15' });

const visitOf = (licenceId: string, more: object = {}) => ({
  licenceId,
  kind: 'ON_SITE_SUPPORT',
  servedOn: TODAY,
  ...more,
});
const visit = (licenceId: string, more: object = {}) =>
  must<ShownOrder>(service, 'recordVisit', visitOf(licenceId, more), ORDER);
const repair = (licenceId: string, more: object = {}) =>
  must<ShownOrder>(service, 'recordDataRepair', { licenceId, servedOn: TODAY, ...more }, ORDER);
const linesOf = ({ decision }: ShownOrder) =>
  decision.lines.map(({ code, amountFen, clause }) => [code, amountFen, clause]);

/** Entitlements of a licence besides those that it came with. */
async function grant(licenceId: string, grants: Partial<Grant>[]): Promise<void> {
  const annual = {
    licenceId,
    service: 'ON_SITE_SUPPORT',
    source: 'ANNUAL',
    allowance: 10,
    agreedOn: '2026-01-01',
    rateTableId: table2005,
    contractId: null,
  } as const;
  await asUnit(server, 'admin', async (unit) => {
    await grantEntitlements(
      unit,
      grants.map((each) => ({ ...annual, startsOn: '2026-01-01', endsOn: '2026-12-31', ...each })),
    );
    unit.audit({ subjectType: 'Licence', subjectId: licenceId });
  });
}

describe('a visit within the allowance (6)', () => {
  test('is shown before it is recorded: free, one of six drawn, and nothing is stored', async () => {
    const id = await freeLicence(outside, 2);
    const before = await stored();
    const { decision, entitlement, zone, userErrors } = await previewService(
      service,
      visitOf(id, { travelFen: 18_000 }),
    );
    expect(userErrors).toEqual([]);
    expect(decision).toMatchObject({
      kind: 'ON_SITE_SUPPORT',
      ok: true,
      drawn: 1,
      allowance: 6,
      usedBefore: 2,
      coverage: 'FREE_PERIOD',
      lines: [],
      totalFen: 0,
      error: null,
      rateTable: { year: 2005 },
    });
    expect(decision?.trace.map(({ code }) => code)).toContain('DRAWN_FROM_ALLOWANCE');
    expect(entitlement).toMatchObject({
      service: 'ON_SITE_SUPPORT',
      source: 'FREE_PERIOD',
      startsOn: '2026-02-01',
      endsOn: '2026-05-01',
      allowance: 6,
      drawn: 2,
      remaining: 4,
    });
    expect(zone).toBe('OUTSIDE');
    expect(await stored()).toEqual(before);
  });

  test('is free, travel included, and draws one by an entry of the ledger, with the decision stored whole', async () => {
    const id = await freeLicence(outside, 2);
    const [audits = 0] = await rowsIn(server, 'audit_entries');
    const order = await visit(id, {
      travelFen: 18_000,
      cause: 'SOFTWARE_USE',
      description: '  指导结账  ',
    });
    expect(order.number).toMatch(/^S-2026-\d{4}$/);
    expect(order).toMatchObject({
      kind: 'ON_SITE_SUPPORT',
      servedOn: TODAY,
      cause: 'SOFTWARE_USE',
      travelFen: 18_000,
      level: null,
      description: '指导结账',
      drawn: 1,
      totalFen: 0,
      site: { id: outside.siteId },
      entitlement: { drawn: 3, remaining: 3 },
      charges: [],
    });
    expect(order.decision).toMatchObject({
      usedBefore: 2,
      drawn: 1,
      allowance: 6,
      request: { zone: 'OUTSIDE', used: 2, coverage: 'FREE_PERIOD', cause: 'SOFTWARE_USE' },
    });
    const { licence } = await service.query<{ licence: { entitlements: object[] } }>(
      'query ($id: ID!) { licence(id: $id) { entitlements { drawn entries { kind quantity occurredOn serviceOrder { number } createdBy { login } } } } }',
      { id },
    );
    const givenBefore = {
      kind: 'ADJUSTMENT',
      quantity: 2,
      occurredOn: TODAY,
      serviceOrder: null,
      createdBy: { login: 'admin' },
    };
    expect(licence.entitlements).toEqual([
      {
        drawn: 3,
        entries: [
          givenBefore,
          {
            kind: 'DRAW',
            quantity: 1,
            occurredOn: TODAY,
            serviceOrder: { number: order.number },
            createdBy: { login: 'service' },
          },
        ],
      },
      { drawn: 2, entries: [givenBefore] },
    ]);
    const [record] = await server.database.reader.rows<{ request: string; outcome: string }>(
      'SELECT d.request, d.outcome FROM decisions d JOIN service_orders o ON o.decisionId = d.id WHERE o.id = ?',
      [order.id],
    );
    const parsed = (text = ''): unknown => JSON.parse(text);
    const asStored = { request: parsed(record?.request), decision: parsed(record?.outcome) };
    expect(replay(copyOfGuidesTable() as never, asStored).same).toBe(true);
    expect(await rowsIn(server, 'audit_entries')).toEqual([audits + 1]);
    const { auditEntries } = await (
      await server.as('admin')
    ).query<{ auditEntries: { nodes: object[] } }>(
      'query ($id: ID!) { auditEntries(filter: { subjectId: $id }) { nodes { operation subjectType actor { login } before after } } }',
      { id: order.id },
    );
    expect(auditEntries.nodes).toMatchObject([
      {
        operation: 'recordVisit',
        subjectType: 'ServiceOrder',
        actor: { login: 'service' },
        before: null,
        after: { number: order.number, drawn: 1, charges: [] },
      },
    ]);
  });

  test('is the last on the period’s last day; the day after it is bought singly (1, 6)', async () => {
    const id = await newLicence(sales, inShenzhen, { edition: 'STANDALONE', deliveredOn: '2025-11-30' });
    expect(await visit(id, { servedOn: '2025-11-30' })).toMatchObject({ drawn: 1, totalFen: 0 });
    expect(await visit(id, { servedOn: '2026-02-28' })).toMatchObject({ drawn: 1, totalFen: 0 });
    const after = await visit(id, { servedOn: '2026-03-01' });
    expect(after).toMatchObject({
      drawn: 0,
      totalFen: 30_000,
      entitlement: null,
      decision: { coverage: 'NONE', usedBefore: 0 },
    });
    expect(linesOf(after)).toEqual([['ON_SITE_PER_VISIT', 30_000, '6']]);
  });
});

describe('a visit past the allowance (6)', () => {
  test('is overage: the sixth of a standalone licence is free, the seventh is charged and waits to be invoiced', async () => {
    const id = await freeLicence(inShenzhen, 5);
    expect(await visit(id)).toMatchObject({ drawn: 1, totalFen: 0, entitlement: { drawn: 6, remaining: 0 } });
    const seventh = await visit(id, { servedOn: '2026-03-01', travelFen: 5_000 });
    expect(seventh).toMatchObject({
      drawn: 0,
      totalFen: 20_000,
      entitlement: { drawn: 6, remaining: 0 },
      decision: { usedBefore: 6, allowance: 6 },
    });
    expect(seventh.charges).toEqual([
      {
        kind: 'ON_SITE_OVERAGE',
        status: 'UNBILLED',
        amountFen: 20_000,
        clause: '6',
        dueOn: '2026-03-01',
        servedOn: '2026-03-01',
        product: 'FINANCE',
        region: 'SHENZHEN',
      },
    ]);
  });

  test('costs more outside Shenzhen, and there the travel too: two charges, each billed once', async () => {
    const order = await visit(await freeLicence(outside, 6), { travelFen: 26_050 });
    expect(order.totalFen).toBe(56_050);
    expect(linesOf(order)).toEqual([
      ['ON_SITE_OVERAGE', 30_000, '6'],
      ['TRAVEL', 26_050, '6'],
    ]);
    expect(order.charges.map(({ kind, amountFen, region }) => [kind, amountFen, region])).toEqual([
      ['ON_SITE_OVERAGE', 30_000, 'OUTSIDE'],
      ['TRAVEL', 26_050, 'OUTSIDE'],
    ]);
    const keys = await server.database.reader.rows<{ billingKey: string }>(
      'SELECT billingKey FROM charges WHERE serviceOrderId = ? ORDER BY billingKey',
      [order.id],
    );
    expect(keys.map(({ billingKey }) => billingKey)).toEqual([
      `service-order:${order.id}:ON_SITE_OVERAGE`,
      `service-order:${order.id}:TRAVEL`,
    ]);
  });
});

test('a visit for an excluded cause is bought singly while covered, and draws nothing (2)', async () => {
  const order = await visit(await freeLicence(inShenzhen, 1), { cause: 'VIRUS' });
  expect(order).toMatchObject({
    drawn: 0,
    totalFen: 30_000,
    cause: 'VIRUS',
    entitlement: { drawn: 1 },
    decision: { coverage: 'FREE_PERIOD' },
  });
  expect(linesOf(order)).toEqual([['ON_SITE_PER_VISIT', 30_000, '6']]);
});

describe('an emergency visit (10)', () => {
  const emergency = (level: unknown) => ({ kind: 'EMERGENCY', level });

  test.each([1, 2, 3])(
    'of level %i is free while covered, travel included, and leaves the allowance alone',
    async (level) => {
      const order = await visit(await freeLicence(outside, 6), {
        ...emergency(level),
        travelFen: 9_900,
        cause: 'VIRUS',
      });
      expect(order).toMatchObject({
        kind: 'EMERGENCY',
        level,
        drawn: 0,
        totalFen: 0,
        charges: [],
        entitlement: { drawn: 6 },
      });
    },
  );

  test('is priced as a single visit for the customer’s own hardware, and without coverage', async () => {
    const ownHardware = await visit(await freeLicence(), { ...emergency(1), cause: 'CUSTOMER_HARDWARE' });
    expect(linesOf(ownHardware)).toEqual([['ON_SITE_PER_VISIT', 30_000, '6']]);
    const uncovered = await visit(await uncoveredLicence(outside), { ...emergency(2), travelFen: 100 });
    expect(linesOf(uncovered)).toEqual([
      ['ON_SITE_PER_VISIT', 40_000, '6'],
      ['TRAVEL', 100, '6'],
    ]);
  });

  test('is covered by any live entitlement of the licence, a plan for data repair alone too', async () => {
    const id = await uncoveredLicence();
    await grant(id, [{ service: 'DATA_REPAIR' }]);
    expect(await visit(id, emergency(1))).toMatchObject({ totalFen: 0, decision: { coverage: 'ANNUAL' } });
    expect(await visit(id)).toMatchObject({ totalFen: 30_000, decision: { coverage: 'NONE' } });
  });

  test('needs its level, 1 to 3', async () => {
    const id = await freeLicence();
    const before = await stored();
    const refused = async (level: unknown) =>
      refusals(await act(service, 'recordVisit', visitOf(id, emergency(level))));
    expect(await refused(undefined)).toEqual([['FIELD_REQUIRED', 'input.level']]);
    expect(await refused(null)).toEqual([['FIELD_REQUIRED', 'input.level']]);
    expect(await refused(0)).toEqual([['FIELD_OUT_OF_RANGE', 'input.level']]);
    expect(await refused(4)).toEqual([['FIELD_OUT_OF_RANGE', 'input.level']]);
    expect((await previewService(service, visitOf(id, emergency(4)))).userErrors).toMatchObject([
      { code: 'FIELD_OUT_OF_RANGE' },
    ]);
    expect(await stored()).toEqual(before);
  });
});

describe('a data repair (7)', () => {
  test('is free within its own allowance whatever the cause, then overage, then bought singly; it has no site, zone or region', async () => {
    const last = await freeLicence(outside, 11);
    expect(await repair(last, { cause: 'USER_ERROR' })).toMatchObject({
      kind: 'DATA_REPAIR',
      drawn: 1,
      totalFen: 0,
      travelFen: 0,
      site: null,
      entitlement: { drawn: 12 },
    });
    const over = await repair(last);
    expect(over).toMatchObject({
      drawn: 0,
      totalFen: 15_000,
      cause: 'UNKNOWN',
      decision: { usedBefore: 12, allowance: 12 },
    });
    expect(over.charges).toMatchObject([
      { kind: 'DATA_REPAIR_OVERAGE', amountFen: 15_000, clause: '7', region: null },
    ]);
    const single = await repair(await uncoveredLicence(outside));
    expect(linesOf(single)).toEqual([['DATA_REPAIR_PER_VISIT', 20_000, '7']]);
    const preview = await previewService(service, {
      licenceId: last,
      kind: 'DATA_REPAIR',
      servedOn: TODAY,
      travelFen: 700,
      siteId: 'nowhere',
    });
    expect(preview).toMatchObject({
      zone: null,
      userErrors: [],
      decision: { totalFen: 15_000 },
      entitlement: { service: 'DATA_REPAIR' },
    });
  });

  test('is not recorded as a visit', async () => {
    const before = await stored();
    expect(
      refusals(await act(service, 'recordVisit', visitOf(await uncoveredLicence(), { kind: 'DATA_REPAIR' }))),
    ).toEqual([['FIELD_MALFORMED', 'input.kind']]);
    expect((await stored()).slice(0, 4)).toEqual(before.slice(0, 4));
  });
});

describe('the place of a visit', () => {
  test('is the licence’s own site, or another one of the same customer, whose zone then decides (10)', async () => {
    const id = await uncoveredLicence();
    const branch = await must(sales, 'addSite', {
      customerId: inShenzhen.id,
      name: '分厂',
      city: '惠州市',
      district: '惠阳区',
      address: '1',
    });
    expect(await visit(id, { travelFen: 300 })).toMatchObject({
      totalFen: 30_000,
      site: { id: inShenzhen.siteId },
      decision: { request: { zone: 'SHENZHEN_BAOAN' } },
    });
    expect(await visit(id, { travelFen: 300, siteId: branch.id })).toMatchObject({
      totalFen: 40_300,
      site: { id: branch.id },
      decision: { request: { zone: 'OUTSIDE' } },
    });
  });

  test('is no site of another customer', async () => {
    const id = await uncoveredLicence();
    const before = await stored();
    for (const siteId of [outside.siteId, 'nowhere']) {
      expect(refusals(await act(service, 'recordVisit', visitOf(id, { siteId })))).toEqual([
        ['NOT_FOUND', 'input.siteId'],
      ]);
      expect(await previewService(service, visitOf(id, { siteId }))).toMatchObject({
        decision: null,
        entitlement: null,
        zone: null,
        userErrors: [{ code: 'NOT_FOUND' }],
      });
    }
    expect(await stored()).toEqual(before);
  });
});

describe('the day of a service', () => {
  test('is today at the latest, and the day of delivery at the earliest (1)', async () => {
    const id = await freeLicence(inShenzhen, 0, { deliveredOn: '2026-02-20' });
    const before = await stored();
    const refused = async (servedOn: string) => {
      const { userErrors, decision } = await previewService(service, visitOf(id, { servedOn }));
      expect(decision).toBeNull();
      const [visited, repaired] = [
        await act(service, 'recordVisit', visitOf(id, { servedOn })),
        await act(service, 'recordDataRepair', { licenceId: id, servedOn }),
      ];
      expect([refusals(visited), refusals(repaired)]).toEqual([
        refusals({ userErrors }),
        refusals({ userErrors }),
      ]);
      return refusals({ userErrors });
    };
    expect(await refused('2026-03-03')).toEqual([['SERVICE_IN_FUTURE', 'input.servedOn']]);
    expect(await refused('2026-02-19')).toEqual([['SERVED_BEFORE_DELIVERY', 'input.servedOn']]);
    expect(await stored()).toEqual(before);
    await visit(id, { servedOn: '2026-02-20' });
    await visit(id, { servedOn: TODAY });
  });

  test('is a day in Shanghai: there it is already tomorrow at 16:00 UTC', async () => {
    const id = await freeLicence();
    server.setNow('2026-03-02T15:59:59.999Z');
    expect(refusals(await act(service, 'recordVisit', visitOf(id, { servedOn: '2026-03-03' })))).toEqual([
      ['SERVICE_IN_FUTURE', 'input.servedOn'],
    ]);
    server.setNow('2026-03-02T16:00:00.000Z');
    await visit(id, { servedOn: '2026-03-03' });
  });
});

describe('which table decides (policy 3)', () => {
  test('is the entitlement’s own while covered, else the one in force on the day of the service', async () => {
    const covered = await freeLicence(inShenzhen, 6);
    const uncovered = await uncoveredLicence();
    await loadTable(server, 2026, '2026-02-25', (table) => {
      for (const row of table.onSiteSupport.rows) row.overageFen.SHENZHEN = 77_700;
      table.onSiteSupport.perVisitFen.SHENZHEN = 88_800;
    });
    expect(await visit(covered)).toMatchObject({ totalFen: 20_000, decision: { rateTable: { year: 2005 } } });
    expect(await visit(uncovered, { servedOn: '2026-02-24' })).toMatchObject({
      totalFen: 30_000,
      decision: { rateTable: { year: 2005 } },
    });
    expect(await visit(uncovered, { servedOn: '2026-02-25' })).toMatchObject({
      totalFen: 88_800,
      decision: { rateTable: { year: 2026 } },
    });
  });

  test('a price that it does not state is refused with clause and cell, and nothing is stored; the preview shows the decision without a price', async () => {
    const licenceId = await uncoveredLicence();
    const id = await loadTable(
      server,
      2021,
      '2021-01-01',
      (table) => void (table.onSiteSupport.perVisitFen.SHENZHEN = null as never),
    );
    await loadTable(server, 2022, '2022-01-01');
    const input = visitOf(licenceId, { servedOn: '2021-06-01' });
    const before = await stored();
    const { result, userErrors } = await act(service, 'recordVisit', input);
    expect(result).toBeNull();
    const cell = '/onSiteSupport/perVisitFen/SHENZHEN';
    expect(userErrors).toMatchObject([{ code: 'RATE_NOT_SET', clause: '6', cell }]);
    expect(userErrors[0]?.message).toContain('2021/1');
    expect(await stored()).toEqual(before);
    const preview = await previewService(service, input);
    expect(preview.userErrors).toEqual([]);
    expect(preview).toMatchObject({
      zone: 'SHENZHEN_BAOAN',
      entitlement: null,
      decision: {
        ok: false,
        lines: [],
        totalFen: null,
        drawn: null,
        rateTable: { id },
        error: { code: 'RATE_NOT_SET', clause: '6', cell },
      },
    });
    expect(preview.decision?.trace.at(-1)).toMatchObject({ code: 'RATE_NOT_SET', cell });
  });

  test('an allowance that it does not state is refused, and nothing is drawn (6)', async () => {
    await loadTable(server, 2023, '2023-01-01', (table) => {
      for (const row of table.onSiteSupport.rows) row.allowance.STANDALONE = null as never;
    });
    await loadTable(server, 2024, '2024-01-01');
    const id = await newLicence(sales, inShenzhen, { edition: 'STANDALONE', deliveredOn: '2023-05-01' });
    const before = await stored();
    const { userErrors } = await act(service, 'recordVisit', visitOf(id, { servedOn: '2023-06-01' }));
    expect(userErrors).toMatchObject([
      { code: 'RATE_NOT_SET', clause: '6', cell: '/onSiteSupport/rows/0/allowance/STANDALONE' },
    ]);
    expect(await stored()).toEqual(before);
    expect(await visit(id, { servedOn: '2023-06-01', cause: 'VIRUS' })).toMatchObject({
      drawn: 0,
      totalFen: 30_000,
    });
  });

  test('a district that it does not know is refused, naming the zones (10)', async () => {
    await loadTable(server, 2017, '2017-01-01', (table) => {
      for (const zone of table.zones)
        zone.districts = zone.districts.filter((district) => district !== '宝安区');
    });
    await loadTable(server, 2018, '2018-01-01');
    const id = await newLicence(sales, inShenzhen, { deliveredOn: '2016-01-01' });
    const before = await stored();
    const input = visitOf(id, { servedOn: '2017-06-01' });
    expect((await act(service, 'recordVisit', input)).userErrors).toMatchObject([
      { code: 'RATE_NOT_SET', field: 'input.siteId', clause: '10', cell: '/zones' },
    ]);
    expect((await previewService(service, input)).userErrors).toMatchObject([
      { code: 'RATE_NOT_SET', field: 'input.siteId' },
    ]);
    expect(await stored()).toEqual(before);
  });
});

describe('of several live entitlements (policy 2)', () => {
  const drawnBy = async (licenceId: string) => {
    const order = await visit(licenceId);
    const [row] = await server.database.reader.rows<{ endsOn: string; agreedOn: string }>(
      'SELECT endsOn, agreedOn FROM entitlements WHERE id = ?',
      [order.entitlement?.id ?? ''],
    );
    return [row?.endsOn, row?.agreedOn, order.drawn, order.totalFen];
  };

  test('the one that ends first and has any left is drawn from, then the next; those not live, or of the other service, never', async () => {
    const id = await newLicence(sales, inShenzhen, { deliveredOn: '2020-01-15' });
    await grant(id, [
      { endsOn: '2026-12-31', allowance: 10 },
      { endsOn: '2026-06-30', allowance: 2 },
      { endsOn: '2026-03-01', allowance: 9 },
      { startsOn: '2026-03-03', endsOn: '2026-05-01', allowance: 9 },
      { endsOn: '2026-04-30', allowance: 9, service: 'DATA_REPAIR' },
    ]);
    expect((await drawnBy(id)).slice(0, 3)).toEqual(['2026-06-30', '2026-01-01', 1]);
    expect((await drawnBy(id)).slice(0, 3)).toEqual(['2026-06-30', '2026-01-01', 1]);
    expect((await drawnBy(id)).slice(0, 3)).toEqual(['2026-12-31', '2026-01-01', 1]);
  });

  test('when none has any left, it is overage by the one that ends last', async () => {
    const id = await newLicence(sales, inShenzhen, { deliveredOn: '2020-01-15' });
    const dearer = await loadTable(server, 2015, '2015-01-01', (table) => {
      for (const row of table.onSiteSupport.rows) row.overageFen.SHENZHEN = 55_500;
    });
    await loadTable(server, 2016, '2016-01-01');
    await grant(id, [{ endsOn: '2026-06-30' }, { endsOn: '2026-12-31', rateTableId: dearer }]);
    await drawnBefore(id, (allowance) => allowance);
    expect(await drawnBy(id)).toEqual(['2026-12-31', '2026-01-01', 0, 55_500]);
  });

  test('on a tie the one agreed first', async () => {
    const id = await newLicence(sales, inShenzhen, { deliveredOn: '2020-01-15' });
    await grant(id, [{ agreedOn: '2026-02-02' }, { agreedOn: '2026-02-01' }, { agreedOn: '2026-02-03' }]);
    expect(await drawnBy(id)).toEqual(['2026-12-31', '2026-02-01', 1, 0]);
  });
});

describe('recording a service', () => {
  test('is done once under one key: the same request gets the first answer, another one a conflict', async () => {
    const id = await freeLicence(inShenzhen, 5);
    const input = { ...visitOf(id), idempotencyKey: 'visit-once-1' };
    const first = await must<ShownOrder>(service, 'recordVisit', input, ORDER);
    const before = await stored();
    expect(await must(service, 'recordVisit', input, ORDER)).toEqual(first);
    expect(refusals(await act(service, 'recordVisit', { ...input, travelFen: 1 }))).toEqual([
      ['IDEMPOTENCY_CONFLICT', 'input.idempotencyKey'],
    ]);
    expect(
      refusals(
        await act(service, 'recordDataRepair', {
          licenceId: id,
          servedOn: TODAY,
          idempotencyKey: 'visit-once-1',
        }),
      ),
    ).toEqual([['IDEMPOTENCY_CONFLICT', 'input.idempotencyKey']]);
    expect(await stored()).toEqual(before);
  });

  test('that is refused burns no key: the mended request may use it', async () => {
    const id = await freeLicence();
    const input = { ...visitOf(id), idempotencyKey: 'visit-mended-1' };
    expect((await act(service, 'recordVisit', { ...input, servedOn: '2026-03-03' })).result).toBeNull();
    expect((await act(service, 'recordVisit', input)).userErrors).toEqual([]);
  });

  test.each([
    ['travel below 0', { travelFen: -1 }, ['FIELD_OUT_OF_RANGE', 'input.travelFen']],
    ['travel past a million yuan', { travelFen: 100_000_001 }, ['FIELD_OUT_OF_RANGE', 'input.travelFen']],
    [
      'a description of 1001 characters',
      { description: '长'.repeat(1001) },
      ['FIELD_TOO_LONG', 'input.description'],
    ],
    ['an absent licence', { licenceId: 'nothing' }, ['NOT_FOUND', 'input.licenceId']],
    ['a level, though it is no emergency', { level: 3 }, ['LEVEL_NEEDS_EMERGENCY', 'input.level']],
    ['a day of another age', { servedOn: '0206-03-02' }, ['FIELD_OUT_OF_RANGE', 'input.servedOn']],
    ['a key with blanks', { idempotencyKey: '12 34 56 78' }, ['FIELD_MALFORMED', 'input.idempotencyKey']],
  ])('with %s is refused, and nothing is stored', async (_, wrong, refusal) => {
    const id = await uncoveredLicence();
    const before = await stored();
    expect(refusals(await act(service, 'recordVisit', visitOf(id, wrong)))).toEqual([refusal]);
    expect(await stored()).toEqual(before);
  });

  test.each([
    ['half a fen', { travelFen: 0.5 }],
    ['a day that does not exist', { servedOn: '2026-02-30' }],
    ['an unknown cause', { cause: 'BAD_LUCK' }],
    ['an unknown kind', { kind: 'TRAINING' }],
    ['half a level', { kind: 'EMERGENCY', level: 1.5 }],
  ])('with %s is bad input', async (_, wrong) => {
    await expect(act(service, 'recordVisit', visitOf('any', wrong))).rejects.toThrow('BAD_USER_INPUT');
  });

  test('is for the service desk, and so is its preview', async () => {
    const id = await uncoveredLicence();
    for (const login of ['sales', 'finance'] as const) {
      const client = await server.as(login);
      await expect(act(client, 'recordVisit', visitOf(id))).rejects.toThrow('FORBIDDEN');
      await expect(act(client, 'recordDataRepair', { licenceId: id, servedOn: TODAY })).rejects.toThrow(
        'FORBIDDEN',
      );
      await expect(previewService(client, visitOf(id))).rejects.toThrow('FORBIDDEN');
    }
    await expect(previewService(server.anonymous, visitOf(id))).rejects.toThrow('UNAUTHENTICATED');
  });

  test('numbers the orders of a year without a gap, whatever is refused between them', async () => {
    const id = await uncoveredLicence();
    server.setNow('2031-01-05T02:00:00.000Z');
    const numbers: string[] = [];
    for (const servedOn of ['2030-12-31', '2031-01-06', '2031-01-05']) {
      const { result } = await act<ShownOrder>(service, 'recordVisit', visitOf(id, { servedOn }), 'number');
      if (result) numbers.push(result.number);
    }
    expect(numbers).toEqual(['S-2031-0001', 'S-2031-0002']);
  });
});

describe('the list of service orders', () => {
  test('has the latest served first, and is filtered by customer, licence and kind; its pages give each one once', async () => {
    const customer = await newCustomer(sales);
    const [one, other] = [await uncoveredLicence(customer), await uncoveredLicence(customer)];
    const days = ['2026-02-03', '2026-02-01', '2026-02-02', '2026-02-03'];
    for (const servedOn of days) await visit(one, { servedOn });
    await repair(other, { servedOn: '2026-02-02' });
    const list = async (filter: object, more: object = {}) => {
      const document = `query ($first: Int, $after: String, $filter: ServiceOrderFilter) { serviceOrders(first: $first, after: $after, filter: $filter) {
        nodes { id kind servedOn customer { id } licence { id } } pageInfo { hasNextPage endCursor } totalCount } }`;
      interface Page {
        nodes: { id: string; kind: string; servedOn: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
        totalCount: number;
      }
      return (await sales.query<{ serviceOrders: Page }>(document, { first: 100, ...more, filter }))
        .serviceOrders;
    };
    const all = await list({ customerId: customer.id });
    expect(all.nodes.map(({ servedOn }) => servedOn)).toEqual([
      '2026-02-03',
      '2026-02-03',
      '2026-02-02',
      '2026-02-02',
      '2026-02-01',
    ]);
    expect(
      all.nodes.every(
        (node) => (node as unknown as { customer: { id: string } }).customer.id === customer.id,
      ),
    ).toBe(true);
    expect((await list({ customerId: customer.id, kind: 'DATA_REPAIR' })).nodes).toMatchObject([
      { kind: 'DATA_REPAIR', licence: { id: other } },
    ]);
    expect((await list({ licenceId: one })).totalCount).toBe(4);
    expect((await list({ licenceId: one, kind: 'EMERGENCY' })).totalCount).toBe(0);
    const paged: object[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page = await list({ customerId: customer.id }, { first: 2, after });
      paged.push(...page.nodes);
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(paged).toEqual(all.nodes);
    const { customer: found } = await sales.query<{ customer: { serviceOrders: { id: string }[] } }>(
      'query ($id: ID!) { customer(id: $id) { serviceOrders { id } } }',
      customer,
    );
    expect(found.serviceOrders.map(({ id }) => id)).toEqual(all.nodes.map(({ id }) => id));
  });

  test('has one order by its key; an absent one is null', async () => {
    const order = await visit(await freeLicence());
    const { serviceOrder } = await sales.query<{ serviceOrder: ShownOrder }>(
      `query ($id: ID!) { serviceOrder(id: $id) { ${ORDER} } }`,
      order,
    );
    expect(serviceOrder).toEqual(order);
    expect(await sales.query('{ serviceOrder(id: "none") { id } }')).toEqual({ serviceOrder: null });
  });
});
