import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { trade, traded } from '../../../test/sales-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { newCustomer, newLicence, refusals, rowsIn } from '../../../test/trade-actions.js';

let server: TestServer;
let sales: Client;
let service: Client;
beforeAll(async () => {
  server = await startTestServer();
  [sales, service] = [await server.as('sales'), await server.as('service')];
});
afterAll(() => server.stop());

async function newPlan(more: object = {}): Promise<{ id: string; licenceId: string }> {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer, { deliveredOn: '2026-02-01' });
  const plan = { licenceId, kind: 'ON_SITE_SUPPORT', plannedOn: '2026-03-02', engineer: '李工', ...more };
  return { ...(await traded(service, 'planVisit', plan)), licenceId };
}

const drawnOf = async (licenceId: string): Promise<unknown> =>
  (
    await server.database.reader.rows('SELECT SUM(drawn) AS drawn FROM entitlements WHERE licenceId = ?', [
      licenceId,
    ])
  )[0]?.['drawn'];

test('a planned visit draws and costs nothing until it is completed; then it is an order like any other (6)', async () => {
  const before = await rowsIn(server, 'service_orders', 'entitlement_entries', 'charges');
  const { id, licenceId } = await newPlan({ note: '月结培训' });
  expect(await rowsIn(server, 'service_orders', 'entitlement_entries', 'charges')).toEqual(before);
  const order = await traded(
    service,
    'completeVisit',
    { plannedVisitId: id, expectedVersion: 1, cause: 'SOFTWARE_USE', description: '已处理' },
    'servedOn cause drawn totalFen description',
  );
  expect(order).toEqual({
    servedOn: '2026-03-02',
    cause: 'SOFTWARE_USE',
    drawn: 1,
    totalFen: 0,
    description: '已处理',
  });
  expect(Number(await drawnOf(licenceId))).toBe(1);
  const { plannedVisit } = await service.query<{ plannedVisit: object }>(
    'query ($id: ID!) { plannedVisit(id: $id) { number status version engineer note serviceOrder { drawn } licence { id } site { name } createdBy { login } } }',
    { id },
  );
  expect(plannedVisit).toMatchObject({
    status: 'COMPLETED',
    version: 2,
    engineer: '李工',
    serviceOrder: { drawn: 1 },
    licence: { id: licenceId },
    createdBy: { login: 'service' },
  });
});

test('of several who complete one at once one does; the same key gives the same order', async () => {
  const { id, licenceId } = await newPlan();
  const input = { plannedVisitId: id, expectedVersion: 1 };
  const keyed = { ...input, idempotencyKey: randomUUID() };
  const all = await Promise.all([keyed, keyed, input].map((each) => trade(service, 'completeVisit', each)));
  expect(all.flatMap(refusals).every(([code]) => code === 'VISIT_NOT_PLANNED')).toBe(true);
  expect(Number(await drawnOf(licenceId))).toBe(1);
});

test('what cannot be completed stays planned: a day to come, an older version', async () => {
  const { id } = await newPlan({ plannedOn: '2026-03-03' });
  const complete = (more: object) =>
    trade(service, 'completeVisit', { plannedVisitId: id, expectedVersion: 1, ...more });
  expect(refusals(await complete({}))).toEqual([['SERVICE_IN_FUTURE', 'input.servedOn']]);
  expect(refusals(await complete({ expectedVersion: 2 }))).toEqual([
    ['VERSION_CONFLICT', 'input.expectedVersion'],
  ]);
  expect(refusals(await complete({ plannedVisitId: 'none' }))).toEqual([
    ['NOT_FOUND', 'input.plannedVisitId'],
  ]);
  await traded(service, 'completeVisit', { plannedVisitId: id, expectedVersion: 1, servedOn: '2026-03-02' });
});

test('a visit is planned for today or later, and given up with a reason, once', async () => {
  const { id, licenceId } = await newPlan();
  const plan = { licenceId, kind: 'ON_SITE_SUPPORT', plannedOn: '2026-03-01' };
  expect(refusals(await trade(service, 'planVisit', plan))).toEqual([['PLANNED_IN_PAST', 'input.plannedOn']]);
  expect(refusals(await trade(service, 'planVisit', { ...plan, kind: 'DATA_REPAIR' }))).toEqual([
    ['FIELD_MALFORMED', 'input.kind'],
  ]);
  expect(refusals(await trade(service, 'planVisit', { ...plan, licenceId: 'none' }))).toEqual([
    ['NOT_FOUND', 'input.licenceId'],
  ]);
  const input = { plannedVisitId: id, expectedVersion: 1, reason: '客户改期' };
  const given = await traded(service, 'cancelPlannedVisit', input, 'status cancelReason');
  expect(given).toEqual({ status: 'CANCELLED', cancelReason: '客户改期' });
  const refused = [['VISIT_NOT_PLANNED', 'input.plannedVisitId']];
  expect(refusals(await trade(service, 'cancelPlannedVisit', { ...input, expectedVersion: 2 }))).toEqual(
    refused,
  );
  expect(refusals(await trade(service, 'completeVisit', { plannedVisitId: id, expectedVersion: 2 }))).toEqual(
    refused,
  );
  const { plannedVisits } = await service.query<{ plannedVisits: { nodes: object[]; totalCount: number } }>(
    'query ($filter: PlannedVisitFilter) { plannedVisits(filter: $filter) { nodes { id status } totalCount } }',
    { filter: { licenceId, status: 'CANCELLED' } },
  );
  expect(plannedVisits).toEqual({ nodes: [{ id, status: 'CANCELLED' }], totalCount: 1 });
});
