import { type Decision, type RateTable, replay } from 'policy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issuedInvoice } from '../../../test/billing-actions.js';
import { openIncident } from '../../../test/incident-actions.js';
import { type Table } from '../../../test/rate-table-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { trainedSale } from '../../../test/trained-sale.js';
import { agree, FEES, must, newCustomer, newLicence, publishTable } from '../../../test/trade-actions.js';
import { agreedDecision, type AgreedRequest } from '../decisions/agreed-decision.js';
import type { PublishedTable } from './published-tables.js';

/** All that was agreed, given, decided, owed or published. */
const AGREED = [
  'quotes',
  'quote_lines',
  'quote_items',
  'contracts',
  'contract_lines',
  'contract_items',
  'licences',
  'entitlements',
  'entitlement_entries',
  'service_orders',
  'training_sessions',
  'incidents',
  'charges',
  'charge_entries',
  'invoices',
  'invoice_lines',
  'receivables',
  'credit_notes',
  'payments',
  'decisions',
];

/** A table unlike any before: every figure another one, all causes excluded, every district outside. */
const WILD: Record<string, unknown> = {
  '/taxPercent': '13',
  '/freePeriodMonths': { STANDALONE: 1, NETWORK: 1 },
  '/onSiteSupport/rows/0/allowance': { STANDALONE: 0, NETWORK: 0 },
  '/onSiteSupport/rows/0/overageFen': { SHENZHEN: 999_900, OUTSIDE: 999_900 },
  '/onSiteSupport/perVisitFen': { SHENZHEN: 888_800, OUTSIDE: 888_800 },
  '/onSiteSupport/excludedCauses': ['SOFTWARE_USE', 'SOFTWARE_DEFECT', 'UNKNOWN', 'VIRUS'],
  '/dataRepair/rows/0/allowance': 0,
  '/dataRepair/rows/0/overageFen': 777_700,
  '/dataRepair/perVisitFen': 666_600,
  '/training/extraDayFen': { SHENZHEN: 555_500, OUTSIDE: 555_500 },
  '/annualPlans/0/fees/0/feeFen': { STANDALONE: 9_999_900, NETWORK: 9_999_900 },
  '/zones/0/region': 'OUTSIDE',
};

let server: TestServer;
let admin: Client;
let sales: Client;
let service: Client;
beforeAll(async () => {
  server = await startTestServer();
  [admin, sales, service] = [await server.as('admin'), await server.as('sales'), await server.as('service')];
  await publishTable(admin, 2026, '2026-03-02', { ...FEES, '/taxPercent': '6' });
});
afterAll(() => server.stop());

/** Everything agreed, as the database has it, byte by byte. */
async function agreed(): Promise<Record<string, string>> {
  const { reader } = server.database;
  const entries = await Promise.all(
    AGREED.map(async (table) => {
      const key = table === 'receivables' ? 'invoiceId' : 'id';
      return [table, JSON.stringify(await reader.rows(`SELECT * FROM ${table} ORDER BY ${key}`))] as const;
    }),
  );
  return Object.fromEntries(entries);
}

const visit = (licenceId: string, more: object = {}) =>
  must<{ drawn: number; totalFen: number; decision: { rateTable: { year: number } } }>(
    service,
    'recordVisit',
    { licenceId, kind: 'ON_SITE_SUPPORT', servedOn: '2026-03-02', cause: 'SOFTWARE_USE', ...more },
    'drawn totalFen decision { rateTable { year } }',
  );

test('publishing a table changes nothing that was agreed, given, decided or invoiced, and every decision replays the same (3)', async () => {
  const customer = await newCustomer(sales);
  const [covered, free, bare] = [
    await newLicence(sales, customer),
    await newLicence(sales, customer, { deliveredOn: '2026-02-01' }),
    await newLicence(sales, customer, { edition: 'STANDALONE' }),
  ];
  const { id: contractId } = await agree(sales, customer.id, [
    { licenceId: covered, plan: 'FULL', years: 2, startsOn: '2026-01-05' },
  ]);
  const line = { licenceId: bare, plan: 'FULL', years: 1 };
  const quote = await must<{ id: string; version: number; totalFen: number }>(
    sales,
    'createQuote',
    { customerId: customer.id, lines: [line] },
    'id version totalFen',
  );
  for (const licenceId of [covered, free, bare]) {
    await visit(licenceId);
    await visit(licenceId, { cause: 'VIRUS' });
    await must(service, 'recordDataRepair', { licenceId, servedOn: '2026-03-02' });
    await openIncident(service, licenceId);
  }
  await trainedSale(server);
  await issuedInvoice(server, ['FULL', 'DATA_REPAIR']);

  const before = await agreed();
  expect(Object.entries(before).filter(([name, rows]) => rows === '[]' && !EMPTY.has(name))).toEqual([]);
  const wild: Table[] = [
    await publishTable(admin, 2026, '2026-03-02', WILD),
    await publishTable(admin, 2027, '2027-01-01', WILD),
  ];
  expect(wild.map(({ status }) => status)).toEqual(['PUBLISHED', 'PUBLISHED']);
  expect(await agreed()).toEqual(before);

  expect(await replayed()).toEqual({ same: expect.any(Number) as number, other: [] });

  // What goes on is decided by what was agreed; only what is agreed from now on goes by the new table.
  expect(await visit(covered)).toMatchObject({
    drawn: 1,
    totalFen: 0,
    decision: { rateTable: { year: 2026 } },
  });
  expect(await visit(free)).toMatchObject({ drawn: 1, totalFen: 0, decision: { rateTable: { year: 2005 } } });
  expect(await visit(bare)).toMatchObject({ drawn: 0, totalFen: 888_800 });
  const accepted = await must<{ totalFen: number }>(
    sales,
    'acceptQuote',
    { quoteId: quote.id, expectedVersion: quote.version },
    'totalFen',
  );
  expect(accepted.totalFen).toBe(quote.totalFen);
  const [contract] = await server.database.reader.rows<{ totalFen: number }>(
    'SELECT totalFen FROM contracts WHERE id = ?',
    [contractId],
  );
  expect(contract?.totalFen).toBe(720_000);
});

/** Nothing of this kind is made above. */
const EMPTY = new Set(['credit_notes', 'charge_entries']);

/** Decides every stored decision again by its own table. */
async function replayed() {
  const rows = await server.database.reader.rows<{
    id: string;
    kind: string;
    request: string;
    outcome: string;
    document: string;
  }>(
    'SELECT d.id, d.kind, d.request, d.outcome, t.document FROM decisions d JOIN rate_tables t ON t.id = d.rateTableId',
  );
  const policyKinds = new Set(['ON_SITE_SUPPORT', 'DATA_REPAIR', 'TRAINING', 'EMERGENCY', 'ANNUAL_PLAN']);
  const isSame = ({ kind, request, outcome, document }: (typeof rows)[number]): boolean => {
    const [asked, decision] = [JSON.parse(request) as AgreedRequest, JSON.parse(outcome) as Decision];
    if (policyKinds.has(kind))
      return replay(JSON.parse(document) as RateTable, { request: asked, decision }).same;
    const again = agreedDecision({} as PublishedTable, asked, { code: 'LICENCE', clause: '5' });
    return decision.ok && again.decision.totalFen === decision.totalFen;
  };
  const other = rows.filter((row) => !isSame(row)).map(({ id, kind }) => ({ id, kind }));
  expect(rows.length).toBeGreaterThan(15);
  return { same: rows.length - other.length, other };
}

test('control: a decision by another table than its own is found to differ', async () => {
  const [row] = await server.database.reader.rows<{ request: string; outcome: string }>(
    "SELECT request, outcome FROM decisions WHERE kind = 'DATA_REPAIR' ORDER BY id LIMIT 1",
  );
  const [wild] = await server.database.reader.rows<{ document: string }>(
    'SELECT document FROM rate_tables WHERE year = 2026 ORDER BY revision DESC LIMIT 1',
  );
  const stored = {
    request: JSON.parse(row?.request ?? '') as object,
    decision: JSON.parse(row?.outcome ?? '') as object,
  };
  expect(replay(JSON.parse(wild?.document ?? '') as RateTable, stored).same).toBe(false);
});
