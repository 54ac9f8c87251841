import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openIncident } from '../../../test/incident-actions.js';
import { trade, traded } from '../../../test/sales-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { act, must, newCustomer, newLicence } from '../../../test/trade-actions.js';

let server: TestServer;
let sales: Client;
let service: Client;
let customer: { id: string; siteId: string };
beforeAll(async () => {
  server = await startTestServer();
  [sales, service] = [await server.as('sales'), await server.as('service')];
  customer = await newCustomer(sales);
});
afterAll(() => server.stop());

/** A standalone licence in its free period: six visits and twelve repairs are included. */
const covered = () => newLicence(sales, customer, { edition: 'STANDALONE', deliveredOn: '2026-01-15' });

const ORDER = 'id cause drawn totalFen charges { kind amountFen status clause }';
interface Order {
  id: string;
  cause: string;
  drawn: number;
  totalFen: number;
  charges: { kind: string; amountFen: number; status: string; clause: string }[];
}

const DAY = '2026-03-02';
const FREE = { drawn: 1, totalFen: 0, charges: [] };
const UNDRAWN = { drawn: 0, totalFen: 0, charges: [] };
const BOUGHT = { drawn: 0, totalFen: 30_000, charges: [{ kind: 'ON_SITE_PER_VISIT', clause: '6' }] };

/** What each cause makes of a visit, an emergency visit and a data repair while covered (clauses 2, 10, 7). */
const CAUSES: [cause: string, visit: object, emergency: object, repair: object][] = [
  ['SOFTWARE_DEFECT', FREE, UNDRAWN, FREE],
  ['SOFTWARE_USE', FREE, UNDRAWN, FREE],
  ['VENDOR_HARDWARE', FREE, UNDRAWN, FREE],
  ['VENDOR_NETWORK', FREE, UNDRAWN, FREE],
  ['CUSTOMER_HARDWARE', BOUGHT, BOUGHT, FREE],
  ['CUSTOMER_NETWORK', BOUGHT, BOUGHT, FREE],
  ['VIRUS', BOUGHT, UNDRAWN, FREE],
  ['USER_ERROR', BOUGHT, UNDRAWN, FREE],
  ['UNKNOWN', FREE, UNDRAWN, FREE],
];

describe('the cause that is recorded decides what a covered service costs:', () => {
  test.each(CAUSES)('%s (2, 7, 10)', async (cause, visit, emergency, repair) => {
    const licenceId = await covered();
    const asked = { licenceId, servedOn: DAY, cause };
    const record = (kind: string, more: object = {}) =>
      must<Order>(service, 'recordVisit', { ...asked, kind, ...more }, ORDER);
    expect(await record('ON_SITE_SUPPORT')).toMatchObject({ cause, ...visit });
    expect(await record('EMERGENCY', { level: 1 })).toMatchObject({ cause, ...emergency });
    expect(await must<Order>(service, 'recordDataRepair', asked, ORDER)).toMatchObject({ cause, ...repair });
  });
});

describe('the cause of an incident (10)', () => {
  test('decides what its visits cost from then on; a visit made before keeps its own until that is corrected', async () => {
    const licenceId = await covered();
    const { id } = await openIncident(service, licenceId);
    const visit = () =>
      must<Order>(
        service,
        'recordVisit',
        { licenceId, kind: 'EMERGENCY', servedOn: DAY, incidentId: id },
        ORDER,
      );
    const first = await visit();
    expect(first).toMatchObject({ cause: 'UNKNOWN', ...UNDRAWN });
    const cause = { incidentId: id, expectedVersion: 1, cause: 'CUSTOMER_NETWORK' };
    await must(service, 'correctIncidentCause', cause);
    expect(await visit()).toMatchObject({ cause: 'CUSTOMER_NETWORK', ...BOUGHT });
    const order = async () =>
      (
        await service.query<{ serviceOrder: Order }>(
          `query ($id: ID!) { serviceOrder(id: $id) { ${ORDER} } }`,
          { id: first.id },
        )
      ).serviceOrder;
    expect(await order()).toEqual(first);
    const correction = { serviceOrderId: first.id, cause: 'CUSTOMER_NETWORK', reason: '诊断' };
    await traded(service, 'correctCause', correction);
    expect(await order()).toMatchObject({ cause: 'CUSTOMER_NETWORK', ...BOUGHT });
  });

  test('stated as the vendor’s after all, gives the charge of its visit back', async () => {
    const licenceId = await covered();
    const { id } = await openIncident(service, licenceId);
    const asked = { licenceId, kind: 'EMERGENCY', servedOn: DAY, incidentId: id, cause: 'CUSTOMER_HARDWARE' };
    const order = await must<Order>(service, 'recordVisit', asked, ORDER);
    expect(order).toMatchObject(BOUGHT);
    const correction = { serviceOrderId: order.id, cause: 'VENDOR_HARDWARE', reason: '诊断' };
    const { result } = await trade<Order>(service, 'correctCause', correction, ORDER);
    expect(result).toMatchObject({ drawn: 0, totalFen: 0, charges: [{ status: 'CANCELLED' }] });
    // And the allowance is as it was: six visits are free.
    for (let n = 0; n < 6; n += 1) {
      const visit = { licenceId, kind: 'ON_SITE_SUPPORT', servedOn: DAY };
      expect((await act<Order>(service, 'recordVisit', visit, ORDER)).result).toMatchObject(FREE);
    }
  });
});
