import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/test-server.js';
import { must, newCustomer, newLicence } from '../../test/trade-actions.js';
import { CUSTOMER_LOGIN, seedCustomerAccount } from './seed-customer-account.js';
import { DEMO_PASSWORD } from './seed-users.js';

const NOW = new Date('2026-03-02T02:00:00.000Z');

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ now: NOW.toISOString() });
});
afterAll(() => server.stop());

test('the demo has an account of the customer who has most to see, and none without customers (3)', async () => {
  const seed = () => server.database.transaction((transaction) => seedCustomerAccount(transaction, NOW));
  await seed();
  await expect(server.enter(CUSTOMER_LOGIN, DEMO_PASSWORD)).rejects.toThrow('may not sign in');
  const sales = await server.as('sales');
  await newCustomer(sales);
  const served = await newCustomer(sales);
  const licenceId = await newLicence(sales, served, { deliveredOn: '2026-02-01' });
  const repair = { licenceId, servedOn: '2026-03-02' };
  await must(await server.as('service'), 'recordDataRepair', repair);
  await seed();
  const client = await server.enter(CUSTOMER_LOGIN, DEMO_PASSWORD);
  const { viewer } = await client.query<{ viewer: object }>(
    '{ viewer { roles customer { id licences { id } } } }',
  );
  expect(viewer).toEqual({ roles: ['CUSTOMER'], customer: { id: served.id, licences: [{ id: licenceId }] } });
});
