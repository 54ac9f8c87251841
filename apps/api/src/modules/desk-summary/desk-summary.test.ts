import { afterAll, beforeAll, expect, test } from 'vitest';
import { issuedInvoice } from '../../../test/billing-actions.js';
import { statementsOf } from '../../../test/counted-statements.js';
import { openIncident } from '../../../test/incident-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { agree, must, newCustomer, newLicence, publishTable } from '../../../test/trade-actions.js';

let server: TestServer;
let admin: Client;
let sales: Client;
beforeAll(async () => {
  server = await startTestServer();
  [admin, sales] = [await server.as('admin'), await server.as('sales')];
  await publishTable(admin, 2026, '2026-03-02');
});
afterAll(() => server.stop());

const DESKS = {
  administration: 'drafts draftsToApprove',
  sales: 'quotesOpen quotesExpiring renewalsIn30Days renewalsIn60Days renewalsIn90Days',
  finance: 'chargesDue chargesDueSince invoiceDrafts invoicesOverdue overdueSince',
  service: 'incidentsOpen incidentsOverdue incidentsDueSoon nextDueAt visitsToday trainingsToday',
};
type Desk = keyof typeof DESKS;

async function summary(desk: Desk): Promise<Record<string, unknown>> {
  const { deskSummary } = await admin.query<{ deskSummary: Record<Desk, Record<string, unknown>> }>(
    `{ deskSummary { ${desk} { ${DESKS[desk]} } } }`,
  );
  return deskSummary[desk];
}

async function setNow(instant: string): Promise<void> {
  server.setNow(instant);
  [admin, sales] = [await server.as('admin'), await server.as('sales')];
}

test('nothing waits at first', async () => {
  expect(await summary('sales')).toEqual({
    quotesOpen: 0,
    quotesExpiring: 0,
    renewalsIn30Days: 0,
    renewalsIn60Days: 0,
    renewalsIn90Days: 0,
  });
  expect(await summary('finance')).toMatchObject({
    chargesDue: 0,
    chargesDueSince: null,
    overdueSince: null,
  });
  expect(await summary('service')).toMatchObject({ incidentsOpen: 0, nextDueAt: null });
});

test('a contract is due for renewal 30, 60 and 90 days before its last day, that day included, until it is renewed', async () => {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  await agree(sales, customer.id, [{ licenceId, plan: 'FULL', years: 1, startsOn: '2026-03-02' }]);
  const renewals = async () => {
    const { renewalsIn30Days, renewalsIn60Days, renewalsIn90Days } = await summary('sales');
    return [renewalsIn30Days, renewalsIn60Days, renewalsIn90Days];
  };
  // It ends on 2027-03-01.
  for (const [day, due] of [
    ['2026-11-30', [0, 0, 0]],
    ['2026-12-01', [0, 0, 1]],
    ['2026-12-30', [0, 0, 1]],
    ['2026-12-31', [0, 1, 1]],
    ['2027-01-30', [1, 1, 1]],
    ['2027-03-01', [1, 1, 1]],
    ['2027-03-02', [0, 0, 0]],
  ] as const) {
    await setNow(`${day}T04:00:00.000Z`);
    expect([day, await renewals()]).toEqual([day, due]);
  }
  await setNow('2026-03-02T04:00:00.000Z');
});

test('quotes are counted while they are valid, and those that soon are not, apart', async () => {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const lines = [{ licenceId, plan: 'FULL', years: 1 }];
  for (const validUntil of ['2026-03-08', '2026-03-09'])
    await must(sales, 'createQuote', { customerId: customer.id, lines, validUntil });
  expect(await summary('sales')).toMatchObject({ quotesOpen: 2, quotesExpiring: 1 });
  await setNow('2026-03-09T04:00:00.000Z');
  expect(await summary('sales')).toMatchObject({ quotesOpen: 1, quotesExpiring: 1 });
  await setNow('2026-03-02T04:00:00.000Z');
});

test('charges due wait since the earliest that is owed to us; a credit is no debt', async () => {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const before = Number((await summary('finance'))['chargesDue']);
  await agree(sales, customer.id, [{ licenceId, plan: 'DATA_REPAIR', years: 1 }], {
    discount: { percent: 10, reason: '促销' },
  });
  const { chargesDue, chargesDueSince } = await summary('finance');
  expect(Number(chargesDue)).toBeGreaterThan(before);
  expect(chargesDueSince).toBe('2026-03-02');
  const owed = "UPDATE charges SET dueOn = '2025-01-01' WHERE amountFen <= 0";
  const credits = await server.database.transaction((transaction) => transaction.run(owed));
  expect(credits).toBeGreaterThan(0);
  expect(await summary('finance')).toMatchObject({ chargesDueSince: '2026-03-02' });
});

test('an invoice is overdue on the day after its due day', async () => {
  const invoice = await issuedInvoice(server);
  await setNow(`${invoice.dueOn}T04:00:00.000Z`);
  expect(await summary('finance')).toMatchObject({ invoicesOverdue: 0, overdueSince: null });
  await setNow('2026-04-02T04:00:00.000Z');
  expect(await summary('finance')).toMatchObject({ invoicesOverdue: 1, overdueSince: invoice.dueOn });
  await setNow('2026-03-02T04:00:00.000Z');
});

test('open incidents are told by what is due next', async () => {
  const customer = await newCustomer(sales);
  const { respondBy } = await openIncident(
    await server.as('service'),
    await newLicence(sales, customer, { edition: 'STANDALONE', deliveredOn: '2026-01-15' }),
  );
  expect(await summary('service')).toMatchObject({
    incidentsOpen: 1,
    incidentsOverdue: 0,
    incidentsDueSoon: 1,
    nextDueAt: respondBy,
  });
  await setNow('2026-03-04T04:00:00.000Z');
  expect(await summary('service')).toMatchObject({
    incidentsOpen: 1,
    incidentsOverdue: 1,
    incidentsDueSoon: 0,
  });
  await setNow('2026-03-02T04:00:00.000Z');
});

test('each desk reads its own figures alone', async () => {
  const own = { admin: Object.keys(DESKS), sales: ['sales'], finance: ['finance'], service: ['service'] };
  for (const [login, desks] of Object.entries(own)) {
    const client = await server.as(login as keyof typeof own);
    for (const desk of Object.keys(DESKS)) {
      const { errors } = await client.request(`{ deskSummary { today ${desk} { __typename } } }`);
      expect([login, desk, errors?.[0]?.extensions?.code]).toEqual([
        login,
        desk,
        desks.includes(desk) ? undefined : 'FORBIDDEN',
      ]);
    }
  }
});

test('all figures cost one statement a desk', async () => {
  const all = Object.entries(DESKS).map(([desk, fields]) => `${desk} { ${fields} }`);
  const nothing = await statementsOf(server, () => admin.query('{ deskSummary { today } }'));
  const statements = await statementsOf(server, () => admin.query(`{ deskSummary { ${all.join(' ')} } }`));
  expect(statements - nothing).toBe(4);
});
