import { afterAll, beforeAll, expect, test } from 'vitest';
import { trade, traded } from '../../../test/sales-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import {
  act,
  agree,
  must,
  newCustomer,
  newLicence,
  publishTable,
  refusals,
  rowsIn,
} from '../../../test/trade-actions.js';

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
  await publishTable(await server.as('admin'), 2026, '2026-03-02');
});
afterAll(() => server.stop());

async function charged(): Promise<{ customerId: string; chargeId: string }> {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const { charges } = await must<{ charges: { id: string }[] }>(
    service,
    'recordVisit',
    { licenceId, kind: 'ON_SITE_SUPPORT', servedOn: '2026-02-10' },
    'charges { id }',
  );
  return { customerId: customer.id, chargeId: charges[0]?.id ?? '' };
}

test('a waiver is an entry with its reason: the charge stays on record and is invoiced no more', async () => {
  const { customerId, chargeId } = await charged();
  const before = await rowsIn(server, 'charges', 'charge_entries');
  const waived = await traded(
    finance,
    'waiveCharge',
    { chargeId, reason: ' 首次服务 ' },
    'status amountFen entries { kind amountFen reason createdBy { login } }',
  );
  expect(waived).toEqual({
    status: 'WAIVED',
    amountFen: 30_000,
    entries: [{ kind: 'WAIVER', amountFen: -30_000, reason: '首次服务', createdBy: { login: 'finance' } }],
  });
  const [charges = 0, entries = 0] = before;
  expect(await rowsIn(server, 'charges', 'charge_entries')).toEqual([charges, entries + 1]);
  const audit = "SELECT COUNT(*) AS total FROM audit_entries WHERE operation = 'waiveCharge'";
  expect(await server.database.reader.rows(audit)).toEqual([{ total: 1 }]);
  expect((await act(finance, 'draftInvoice', { customerId, chargeIds: [chargeId] })).result).toBeNull();
  expect(refusals(await trade(finance, 'waiveCharge', { chargeId, reason: 'x' }))).toEqual([
    ['CHARGE_TAKEN_BACK', 'input.chargeId'],
  ]);
});

test('of several who waive at once, also while it is drafted, one does', async () => {
  const { customerId, chargeId } = await charged();
  const all = await Promise.all([
    trade(finance, 'waiveCharge', { chargeId, reason: 'x' }),
    trade(finance, 'waiveCharge', { chargeId, reason: 'x' }),
    act(finance, 'draftInvoice', { customerId, chargeIds: [chargeId] }),
  ]);
  expect(all.filter(({ result }) => result !== null)).toHaveLength(1);
});

test('a drafted and an invoiced charge, a credit and an unknown one are not waived; nor by sales or service', async () => {
  const { customerId, chargeId } = await charged();
  const waive = (id: string) => trade(finance, 'waiveCharge', { chargeId: id, reason: 'x' });
  const draft = await must(finance, 'draftInvoice', { customerId, chargeIds: [chargeId] });
  expect(refusals(await waive(chargeId))).toEqual([['CHARGE_DRAFTED', 'input.chargeId']]);
  await must(finance, 'issueInvoice', { invoiceId: draft.id, expectedVersion: 1 });
  expect(refusals(await waive(chargeId))).toEqual([['CHARGE_INVOICED', 'input.chargeId']]);
  expect(refusals(await waive('none'))).toEqual([['NOT_FOUND', 'input.chargeId']]);
  for (const client of [sales, service])
    await expect(trade(client, 'waiveCharge', { chargeId, reason: 'x' })).rejects.toThrow('FORBIDDEN');
});

test('a waived fee takes its share of the discount with it', async () => {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const { id, charges } = await agree(sales, customer.id, [{ licenceId, plan: 'FULL', years: 1 }], {
    discount: { percent: 5, reason: 'x' },
  });
  const [fee, discount] = charges.toSorted((a, b) => b.amountFen - a.amountFen);
  expect(refusals(await trade(finance, 'waiveCharge', { chargeId: discount?.id, reason: 'x' }))).toEqual([
    ['CHARGE_NOT_WAIVABLE', 'input.chargeId'],
  ]);
  await traded(finance, 'waiveCharge', { chargeId: fee?.id, reason: 'x' });
  const rows = await server.database.reader.rows('SELECT status FROM charges WHERE contractId = ?', [id]);
  expect(rows).toEqual([{ status: 'WAIVED' }, { status: 'WAIVED' }]);
});
