import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { trade, traded } from '../../../test/sales-actions.js';
import { loadTable } from '../../../test/tables.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { must, newCustomer, newLicence, refusals, rowsIn } from '../../../test/trade-actions.js';

let server: TestServer;
let sales: Client;
let service: Client;
let finance: Client;
beforeAll(async () => {
  server = await startTestServer();
  [sales, service, finance] = [
    await server.as('sales'),
    await server.as('service'),
    await server.as('finance'),
  ];
});
afterAll(() => server.stop());

const OUTSIDE = { city: '北京市', district: '海淀区' };

interface Sold {
  id: string;
  customerId: string;
  licenceId: string;
  charges: { id: string; amountFen: number }[];
}

/** A sale of one licence, signed and not paid. */
async function sold(
  licence: object = {},
  more: object = {},
  place?: { city: string; district: string },
): Promise<Sold> {
  const customer = await newCustomer(sales, place);
  const licences = [
    { product: 'FINANCE', edition: 'STANDALONE', siteId: customer.siteId, priceFen: 500_000, ...licence },
  ];
  const quote = await must(sales, 'createQuote', { customerId: customer.id, licences, ...more });
  const sale = await must<{ id: string; charges: Sold['charges']; items: { licence: { id: string } }[] }>(
    sales,
    'acceptQuote',
    { quoteId: quote.id, expectedVersion: 1 },
    'id charges { id amountFen } items { licence { id } }',
  );
  const { id, charges, items } = sale;
  return { id, customerId: customer.id, licenceId: items[0]?.licence.id ?? '', charges };
}

async function invoiced({ customerId, charges }: Sold): Promise<string> {
  const chargeIds = charges.map(({ id }) => id);
  const { id } = await must(finance, 'draftInvoice', { customerId, chargeIds });
  await must(finance, 'issueInvoice', { invoiceId: id, expectedVersion: 1 });
  return id;
}

async function pay(invoiceId: string, amountFen: number): Promise<void> {
  const document =
    'mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) { userErrors { code field message } } }';
  const input = {
    invoiceId,
    amountFen,
    receivedOn: '2026-03-02',
    method: 'BANK_TRANSFER',
    idempotencyKey: randomUUID(),
  };
  const { recordPayment } = await finance.query<{ recordPayment: { userErrors: object[] } }>(document, {
    input,
  });
  expect(recordPayment.userErrors).toEqual([]);
}

async function paid(
  licence: object = {},
  more: object = {},
  place?: { city: string; district: string },
): Promise<Sold> {
  const sale = await sold(licence, more, place);
  await pay(
    await invoiced(sale),
    sale.charges.reduce((sum, { amountFen }) => sum + amountFen, 0),
  );
  return sale;
}

const SESSION = `id number status version days trainees includedDays prepaidDays totalFen heldOn contract { id }
  decision { kind rateTable { year } lines { code quantity unitFen amountFen } }`;

interface Session {
  id: string;
  includedDays: number;
  prepaidDays: number;
  totalFen: number;
}

const booking = (licenceId: string, more: object = {}) => ({
  licenceId,
  mode: 'ON_SITE',
  plannedOn: '2026-03-02',
  days: 1,
  trainees: 3,
  ...more,
});

const book = (licenceId: string, more: object = {}) =>
  traded<Session>(service, 'bookTraining', booking(licenceId, more), SESSION);

const hold = (id: string, more: object = {}) =>
  trade<Session>(service, 'holdTraining', { trainingSessionId: id, expectedVersion: 1, ...more }, SESSION);

/** Books and holds. */
async function held(licenceId: string, more: object = {}, how: object = {}): Promise<Session> {
  const { result, userErrors } = await hold((await book(licenceId, more)).id, how);
  if (!result) throw new Error(JSON.stringify(userErrors));
  return result;
}

async function chargesOf(licenceId: string): Promise<object[]> {
  return server.database.reader.rows(
    "SELECT kind, quantity, unitFen, amountFen, clause, region FROM charges WHERE licenceId = ? AND billingKey LIKE 'training:%' ORDER BY id",
    [licenceId],
  );
}

const stateOf = async (licenceId: string): Promise<object | null> =>
  (
    await sales.query<{ trainingState: object | null }>(
      'query ($id: ID!) { trainingState(licenceId: $id) { isOpen includedDays prepaidDays daysUsed prepaidUsed traineesAllowed traineesTrained contract { kind } rateTable { year } } }',
      { id: licenceId },
    )
  ).trainingState;

test('training opens once the sale is signed and paid: signed, invoiced and paid in part it is refused (5)', async () => {
  const sale = await sold();
  const { licenceId } = sale;
  const refused = [['TRAINING_NOT_OPEN', 'input.licenceId']];
  const before = await rowsIn(server, 'training_sessions', 'decisions', 'number_sequences');
  const first = await trade(service, 'bookTraining', booking(licenceId));
  expect(refusals(first)).toEqual(refused);
  expect(first.userErrors[0]?.clause).toBe('5');
  expect(await rowsIn(server, 'training_sessions', 'decisions', 'number_sequences')).toEqual(before);
  const invoiceId = await invoiced(sale);
  expect(refusals(await trade(service, 'bookTraining', booking(licenceId)))).toEqual(refused);
  await pay(invoiceId, 499_999);
  expect(refusals(await trade(service, 'bookTraining', booking(licenceId)))).toEqual(refused);
  expect(await stateOf(licenceId)).toMatchObject({ isOpen: false, daysUsed: 0 });
  await pay(invoiceId, 1);
  expect(await stateOf(licenceId)).toMatchObject({
    isOpen: true,
    contract: { kind: 'SALE' },
    traineesAllowed: 3,
  });
  expect(await book(licenceId)).toMatchObject({
    status: 'BOOKED',
    totalFen: null,
    contract: { id: sale.id },
  });
});

test('a licence that was not sold by a contract has no training; an unknown one is not found (5)', async () => {
  const licenceId = await newLicence(sales, await newCustomer(sales));
  expect(refusals(await trade(service, 'bookTraining', booking(licenceId)))).toEqual([
    ['TRAINING_NOT_OPEN', 'input.licenceId'],
  ]);
  expect(refusals(await trade(service, 'bookTraining', booking('none')))).toEqual([
    ['NOT_FOUND', 'input.licenceId'],
  ]);
  expect(await stateOf('none')).toBeNull();
});

test('in Shenzhen the included day is free and an extra one costs 200 yuan; days used are counted per licence (5)', async () => {
  const { licenceId } = await paid();
  expect(await held(licenceId)).toMatchObject({
    includedDays: 1,
    prepaidDays: 0,
    totalFen: 0,
    heldOn: '2026-03-02',
  });
  expect(await chargesOf(licenceId)).toEqual([]);
  expect(await held(licenceId, { days: 2, trainees: 2 })).toMatchObject({
    includedDays: 0,
    totalFen: 40_000,
  });
  expect(await chargesOf(licenceId)).toEqual([
    {
      kind: 'TRAINING_EXTRA_DAY',
      quantity: 2,
      unitFen: 20_000,
      amountFen: 40_000,
      clause: '5',
      region: 'SHENZHEN',
    },
  ]);
  expect(await stateOf(licenceId)).toMatchObject({ includedDays: 1, daysUsed: 3, traineesTrained: 5 });
});

test('outside Shenzhen on site each day and the travel are charged; at the vendor’s the included day is free and there is no travel (5)', async () => {
  const one = await paid({}, {}, OUTSIDE);
  const session = await held(one.licenceId, { days: 2 }, { travelFen: 119_450 });
  expect(session.totalFen).toBe(30_000 + 30_000 + 119_450);
  const two = await paid({}, {}, OUTSIDE);
  const vendor = { mode: 'AT_VENDOR', days: 2 };
  expect(await held(two.licenceId, vendor, { travelFen: 119_450 })).toMatchObject({
    includedDays: 1,
    totalFen: 30_000,
  });
});

test('a journey dearer than any is refused with the limit in yuan', async () => {
  const { licenceId } = await paid();
  const { previewTraining } = await sales.query<{ previewTraining: { userErrors: { message: string }[] } }>(
    'query ($input: PreviewTrainingInput!) { previewTraining(input: $input) { userErrors { message } } }',
    { input: { licenceId, mode: 'ON_SITE', days: 1, trainees: 1, travelFen: 100_000_001 } },
  );
  expect(previewTraining.userErrors.map(({ message }) => message)).toEqual([
    expect.stringMatching(/¥0\.00.*¥1,000,000\.00/),
  ]);
});

test('days sold with the licence are not charged again, after the included ones and before extra ones', async () => {
  const { licenceId } = await paid({}, { training: [{ licenceItem: 1, days: 2 }] });
  const { previewTraining } = await sales.query<{ previewTraining: object }>(
    'query ($input: PreviewTrainingInput!) { previewTraining(input: $input) { includedDays prepaidDays totalFen decision { ok totalFen } userErrors { code } } }',
    { input: { licenceId, mode: 'ON_SITE', days: 5, trainees: 1 } },
  );
  expect(previewTraining).toEqual({
    includedDays: 1,
    prepaidDays: 2,
    totalFen: 40_000,
    decision: { ok: true, totalFen: 80_000 },
    userErrors: [],
  });
  expect(await held(licenceId, { days: 2 })).toMatchObject({ includedDays: 1, prepaidDays: 1, totalFen: 0 });
  expect(await held(licenceId, { days: 2 })).toMatchObject({
    includedDays: 0,
    prepaidDays: 1,
    totalFen: 20_000,
  });
  expect(await stateOf(licenceId)).toMatchObject({ prepaidDays: 2, prepaidUsed: 2, daysUsed: 4 });
});

test('a standalone licence sends the row’s number of people, a network one as many as its operators (5)', async () => {
  const standalone = await paid();
  expect(
    refusals(await trade(service, 'bookTraining', booking(standalone.licenceId, { trainees: 4 }))),
  ).toEqual([['TOO_MANY_TRAINEES', 'input.trainees']]);
  const network = await paid({ edition: 'NETWORK', operators: 7 });
  expect(await stateOf(network.licenceId)).toMatchObject({ traineesAllowed: 7 });
  await book(network.licenceId, { trainees: 7 });
  expect(refusals(await trade(service, 'bookTraining', booking(network.licenceId, { trainees: 8 })))).toEqual(
    [['TOO_MANY_TRAINEES', 'input.trainees']],
  );
});

test('the table in force on the day the sale was signed decides, whatever is in force when it is held (section 3)', async () => {
  const { licenceId } = await paid();
  await loadTable(server, 2026, '2026-03-03', (document) => {
    document.training.extraDayFen.SHENZHEN = 99_900;
  });
  server.setNow('2026-03-04T02:00:00.000Z');
  [sales, service] = [await server.as('sales'), await server.as('service')];
  const session = await held(licenceId, { plannedOn: '2026-03-04', days: 2 });
  expect(session).toMatchObject({ totalFen: 20_000, decision: { rateTable: { year: 2005 } } });
  server.setNow('2026-03-02T02:00:00.000Z');
  [sales, service, finance] = [
    await server.as('sales'),
    await server.as('service'),
    await server.as('finance'),
  ];
});

test('sessions held at once take the included day once; the same key holds once', async () => {
  const { licenceId } = await paid();
  const sessions = [await book(licenceId), await book(licenceId), await book(licenceId)];
  await Promise.all(sessions.map(({ id }) => hold(id)));
  const rows = await server.database.reader.rows(
    'SELECT includedDays, totalFen FROM training_sessions WHERE licenceId = ? ORDER BY totalFen',
    [licenceId],
  );
  expect(rows).toEqual([
    { includedDays: 1, totalFen: 0 },
    { includedDays: 0, totalFen: 20_000 },
    { includedDays: 0, totalFen: 20_000 },
  ]);
  const { id } = await book(licenceId);
  const key = { idempotencyKey: randomUUID() };
  const twice = await Promise.all([hold(id, key), hold(id, key)]);
  expect(twice.flatMap(refusals)).toEqual([]);
  expect(refusals(await hold(id))).toEqual([['TRAINING_NOT_BOOKED', 'input.trainingSessionId']]);
  expect(await stateOf(licenceId)).toMatchObject({ daysUsed: 4 });
});

test('a session is planned for today or later, held on a day from the signing to today, and cancelled with a reason', async () => {
  const { licenceId } = await paid();
  expect(
    refusals(await trade(service, 'bookTraining', booking(licenceId, { plannedOn: '2026-03-01' }))),
  ).toEqual([['PLANNED_IN_PAST', 'input.plannedOn']]);
  const { id } = await book(licenceId, { plannedOn: '2026-03-03' });
  expect(refusals(await hold(id))).toEqual([['TRAINING_IN_FUTURE', 'input.heldOn']]);
  expect(refusals(await hold(id, { heldOn: '2026-03-01' }))).toEqual([
    ['TRAINED_BEFORE_SALE', 'input.heldOn'],
  ]);
  expect(refusals(await hold(id, { expectedVersion: 2 }))).toEqual([
    ['VERSION_CONFLICT', 'input.expectedVersion'],
  ]);
  expect(refusals(await hold('none'))).toEqual([['NOT_FOUND', 'input.trainingSessionId']]);
  const input = { trainingSessionId: id, expectedVersion: 1, reason: '客户改期' };
  const cancelled = await traded(sales, 'cancelTraining', input, 'status version');
  expect(cancelled).toEqual({ status: 'CANCELLED', version: 2 });
  expect(refusals(await hold(id, { expectedVersion: 2 }))).toEqual([
    ['TRAINING_NOT_BOOKED', 'input.trainingSessionId'],
  ]);
  const { trainingSessions } = await sales.query<{
    trainingSessions: { nodes: object[]; totalCount: number };
  }>(
    'query ($filter: TrainingFilter) { trainingSessions(filter: $filter) { nodes { id status } totalCount } }',
    { filter: { licenceId } },
  );
  expect(trainingSessions).toEqual({ nodes: [{ id, status: 'CANCELLED' }], totalCount: 1 });
  await expect(trade(sales, 'holdTraining', { trainingSessionId: id, expectedVersion: 2 })).rejects.toThrow(
    'FORBIDDEN',
  );
});
