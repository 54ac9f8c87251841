import mysql from 'mysql2';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { invoiceOf, issuedInvoice } from './billing-actions.js';
import { testDatabase } from './test-database.js';
import { type Client, startTestServer, type TestServer } from './test-server.js';
import { act, agree, FEES, must, newCustomer, newLicence, publishTable, refusals } from './trade-actions.js';

/*
 * Every day that decides something, the second before it and its first second in Shanghai, 16:00 UTC, while the process
 * stands in Los Angeles and the database’s sessions too.
 */

const ZONE = '-08:00';

let server: TestServer;
let sales: Client;
let service: Client;
let finance: Client;
let admin: Client;
beforeAll(async () => {
  const { createPool } = mysql;
  vi.spyOn(mysql, 'createPool').mockImplementation((options) => {
    const pool = createPool(options);
    pool.on('connection', (connection) => connection.query(`SET SESSION time_zone = '${ZONE}'`));
    return pool;
  });
  server = await startTestServer({ now: '2026-01-31T02:00:00.000Z' });
  [sales, service] = [await server.as('sales'), await server.as('service')];
  [finance, admin] = [await server.as('finance'), await server.as('admin')];
  await publishTable(admin, 2026, '2026-01-31', { ...FEES, '/taxPercent': '6' });
});
afterAll(() => server.stop());

/** The last second of a day in Shanghai, and the first of the day after it. */
const endOf = (day: string): string => `${day}T15:59:59.000Z`;
const after = (day: string): string => `${day}T16:00:00.000Z`;

test('control: the process is hours away from Shanghai, and so are the database’s sessions', async () => {
  expect(new Date('2026-01-31T00:00:00Z').getTimezoneOffset()).toBe(480);
  if (testDatabase === 'embedded') return;
  const [session] = await server.database.reader.rows('SELECT @@session.time_zone AS zone');
  expect(session).toEqual({ zone: ZONE });
  const own = await server.database.transaction((transaction) =>
    transaction.rows('SELECT @@session.time_zone AS zone'),
  );
  expect(own).toEqual([{ zone: ZONE }]);
});

interface Preview {
  decision: { coverage: string } | null;
  entitlement: { startsOn: string; endsOn: string } | null;
  userErrors: { code: string }[];
}

/** What covers a visit on a day: coverage and first day of the entitlement, or why it is refused. */
async function coverOn(licenceId: string, servedOn: string): Promise<(string | null)[]> {
  const document =
    'query ($input: PreviewServiceInput!) { previewService(input: $input) { decision { coverage } entitlement { startsOn endsOn } userErrors { code } } }';
  const { previewService } = await service.query<{ previewService: Preview }>(document, {
    input: { licenceId, kind: 'ON_SITE_SUPPORT', servedOn },
  });
  const { decision, entitlement, userErrors } = previewService;
  if (userErrors.length > 0) return userErrors.map(({ code }) => code);
  return [decision?.coverage ?? null, entitlement?.startsOn ?? null];
}

describe('a free period ends on the corresponding day, or on the month’s last (1):', () => {
  test.each([
    ['STANDALONE', '2025-11-29', '2025-11-28', '2026-02-27', '2026-02-28', '2026-03-01'],
    ['STANDALONE', '2025-11-30', '2025-11-29', '2026-02-27', '2026-02-28', '2026-03-01'],
    ['STANDALONE', '2027-11-29', '2027-11-28', '2028-02-28', '2028-02-29', '2028-03-01'],
    ['STANDALONE', '2027-11-30', '2027-11-29', '2028-02-28', '2028-02-29', '2028-03-01'],
    ['STANDALONE', '2028-02-29', '2028-02-28', '2028-05-28', '2028-05-29', '2028-05-30'],
    ['STANDALONE', '2026-01-31', '2026-01-30', '2026-04-29', '2026-04-30', '2026-05-01'],
    ['NETWORK', '2025-08-31', '2025-08-30', '2026-02-27', '2026-02-28', '2026-03-01'],
    ['NETWORK', '2027-08-31', '2027-08-30', '2028-02-28', '2028-02-29', '2028-03-01'],
    ['NETWORK', '2028-02-29', '2028-02-28', '2028-08-28', '2028-08-29', '2028-08-30'],
  ])('%s delivered on %s', async (edition, deliveredOn, dayBefore, lastButOne, last, dayAfter) => {
    server.setNow('2028-12-01T02:00:00.000Z');
    const licenceId = await newLicence(sales, await newCustomer(sales), { edition, deliveredOn });
    const covered = ['FREE_PERIOD', deliveredOn];
    expect(await coverOn(licenceId, dayBefore)).toEqual(['SERVED_BEFORE_DELIVERY']);
    for (const day of [deliveredOn, lastButOne, last]) expect(await coverOn(licenceId, day)).toEqual(covered);
    expect(await coverOn(licenceId, dayAfter)).toEqual(['NONE', null]);
  });
});

describe('a contract year begins on the day counted from the first start (6, 7):', () => {
  test.each([
    ['2028-02-29', ['2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29'], '2033-02-28'],
    ['2026-01-31', ['2027-01-31', '2028-01-31', '2029-01-31', '2030-01-31'], '2031-01-31'],
    ['2027-03-01', ['2028-03-01', '2029-03-01', '2030-03-01', '2031-03-01'], '2032-03-01'],
  ])('of five years from %s', async (startsOn, starts, end) => {
    server.setNow('2026-01-31T02:00:00.000Z');
    const customer = await newCustomer(sales);
    const licenceId = await newLicence(sales, customer, { edition: 'STANDALONE' });
    await agree(sales, customer.id, [{ licenceId, plan: 'FULL', years: 5, startsOn }]);
    server.setNow('2034-01-01T02:00:00.000Z');
    expect(await coverOn(licenceId, dayBefore(startsOn))).toEqual(['NONE', null]);
    expect(await coverOn(licenceId, startsOn)).toEqual(['ANNUAL', startsOn]);
    let year = startsOn;
    for (const start of starts) {
      expect(await coverOn(licenceId, dayBefore(start))).toEqual(['ANNUAL', year]);
      expect(await coverOn(licenceId, start)).toEqual(['ANNUAL', start]);
      year = start;
    }
    expect(await coverOn(licenceId, dayBefore(end))).toEqual(['ANNUAL', year]);
    expect(await coverOn(licenceId, end)).toEqual(['NONE', null]);
  });
});

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

describe('to the second in Shanghai:', () => {
  test('a visit of today is recorded from its midnight on', async () => {
    const licenceId = await newLicence(sales, await newCustomer(sales));
    const visit = { licenceId, kind: 'ON_SITE_SUPPORT', servedOn: '2028-02-29' };
    server.setNow(endOf('2028-02-28'));
    expect(refusals(await act(service, 'recordVisit', visit))).toEqual([
      ['SERVICE_IN_FUTURE', 'input.servedOn'],
    ]);
    server.setNow(after('2028-02-28'));
    expect(await must(service, 'recordVisit', visit, 'servedOn')).toEqual({ servedOn: '2028-02-29' });
  });

  test('a year’s fee may be invoiced from its first day on, 29 February’s anniversary too', async () => {
    server.setNow('2028-02-29T02:00:00.000Z');
    const customer = await newCustomer(sales);
    const licenceId = await newLicence(sales, customer);
    const { charges } = await agree(sales, customer.id, [{ licenceId, plan: 'FULL', years: 2 }]);
    const chargeIds = charges.filter(({ dueOn }) => dueOn === '2029-02-28').map(({ id }) => id);
    expect(chargeIds).toHaveLength(1);
    const draft = () => act(finance, 'draftInvoice', { customerId: customer.id, chargeIds });
    server.setNow(endOf('2029-02-27'));
    expect(refusals(await draft())).toEqual([['CHARGE_NOT_DUE', 'input.chargeIds.0']]);
    server.setNow(after('2029-02-27'));
    expect((await draft()).result).not.toBeNull();
  });

  test('an invoice is overdue after its due day, thirty days from a month’s end', async () => {
    server.setNow(endOf('2028-01-30'));
    const { id, dueOn } = await issuedInvoice(server);
    expect(dueOn).toBe('2028-02-29');
    server.setNow(endOf('2028-02-29'));
    expect((await invoiceOf(finance, id)).paymentState).toBe('OPEN');
    server.setNow(after('2028-02-29'));
    expect((await invoiceOf(finance, id)).paymentState).toBe('OVERDUE');
  });

  test('a quote is accepted until the end of its last day', async () => {
    server.setNow('2028-02-01T02:00:00.000Z');
    const customer = await newCustomer(sales);
    const licenceId = await newLicence(sales, customer);
    const lines = [{ licenceId, plan: 'FULL', years: 1, startsOn: '2028-03-01' }];
    const quote = () =>
      must<{ id: string }>(sales, 'createQuote', {
        customerId: customer.id,
        lines,
        validUntil: '2028-02-29',
      });
    const [first, second] = [await quote(), await quote()];
    const accept = ({ id }: { id: string }) => act(sales, 'acceptQuote', { quoteId: id, expectedVersion: 1 });
    server.setNow(endOf('2028-02-29'));
    const fields = 'id signedOn status startsOn';
    const accepted = { quoteId: first.id, expectedVersion: 1 };
    expect(await must(sales, 'acceptQuote', accepted, fields)).toMatchObject({
      signedOn: '2028-02-29',
      status: 'SIGNED',
      startsOn: '2028-03-01',
    });
    server.setNow(after('2028-02-29'));
    expect(refusals(await accept(second))).toEqual([['QUOTE_EXPIRED', 'input.quoteId']]);
  });

  test('a rate table is in force from its first day on', async () => {
    server.setNow('2028-02-01T02:00:00.000Z');
    await publishTable(admin, 2028, '2028-02-29', { ...FEES, '/taxPercent': '6' });
    const yearNow = async () =>
      (await sales.query<{ rateTableInForce: { year: number } }>('{ rateTableInForce { year } }'))
        .rateTableInForce.year;
    server.setNow(endOf('2028-02-28'));
    expect(await yearNow()).toBe(2026);
    server.setNow(after('2028-02-28'));
    expect(await yearNow()).toBe(2028);
  });

  test('numbers begin anew with the year, and the report counts an invoice in the month of its day', async () => {
    const numberAt = async (instant: string): Promise<string | null> => {
      server.setNow(instant);
      return (await issuedInvoice(server)).number;
    };
    expect(await numberAt(endOf('2029-12-31'))).toMatch(/^2029-/);
    expect(await numberAt(after('2029-12-31'))).toBe('2030-000001');
    const totalOf = async (month: string) =>
      (
        await finance.query<{ incomeReport: { totalFen: number } }>(
          'query ($month: String!) { incomeReport(from: $month, to: $month) { totalFen } }',
          { month },
        )
      ).incomeReport.totalFen;
    expect([await totalOf('2029-12'), await totalOf('2030-01')]).toEqual([150_001, 150_001]);
  });

  test('a month is locked once it is over, February of a leap year too', async () => {
    const lock = () => act(finance, 'lockMonth', { month: '2032-02' });
    server.setNow(endOf('2032-02-29'));
    expect(refusals(await lock())).toEqual([['MONTH_NOT_PAST', 'input.month']]);
    server.setNow(after('2032-02-29'));
    expect((await lock()).result).not.toBeNull();
  });

  test('instants come back as they were sent, whatever the session’s zone', async () => {
    server.setNow('2028-03-05T02:00:00.000Z');
    const customer = await newCustomer(sales);
    const contactedAt = '2028-02-29T15:59:59.123Z';
    const contact = { customerId: customer.id, channel: 'TELEPHONE', description: 'x', contactedAt };
    expect(await must(service, 'recordContact', contact, 'contactedAt createdAt')).toEqual({
      contactedAt,
      createdAt: '2028-03-05T02:00:00.000Z',
    });
  });
});
