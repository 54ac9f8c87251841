import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  INCIDENT,
  openIncident,
  readIncident,
  type ShownIncident,
  standing,
} from '../../../test/incident-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { act, must, newCustomer, newLicence, refusals, rowsIn } from '../../../test/trade-actions.js';

const NOW = '2026-03-02T02:00:00.000Z';

let server: TestServer;
let service: Client;
let licenceId: string;
beforeAll(async () => {
  server = await startTestServer({ now: NOW });
  service = await server.as('service');
  const sales = await server.as('sales');
  licenceId = await newLicence(sales, await newCustomer(sales), {
    edition: 'STANDALONE',
    deliveredOn: '2026-01-15',
  });
});
beforeEach(() => server.setNow(NOW));
afterAll(() => server.stop());

/** An incident of level 1, responded to and solved an hour after its request, closed at once where so wished. */
async function solved(close = true): Promise<ShownIncident> {
  const { id } = await openIncident(service, licenceId);
  server.setNow('2026-03-02T03:00:00.000Z');
  await must(service, 'recordResponse', { incidentId: id });
  await must(service, 'recordResolution', { incidentId: id });
  if (close) await must(service, 'closeIncident', { incidentId: id, expectedVersion: 3 });
  return readIncident(service, id);
}

const reopen = (incidentId: string, expectedVersion: number, more: object = {}) =>
  act<ShownIncident>(
    service,
    'reopenIncident',
    { incidentId, expectedVersion, reason: ' 故障重现 ', ...more },
    INCIDENT,
  );

test('is open again with its targets as if it had never been solved; what was undone stays in its history (10)', async () => {
  const before = await solved();
  expect([before.status, standing(before)]).toEqual(['CLOSED', ['MET', 'NOT_NEEDED', 'MET']]);
  server.setNow('2026-03-03T02:00:00.000Z');
  const { result } = await reopen(before.id, before.version);
  expect(result).toMatchObject({
    status: 'OPEN',
    version: before.version + 1,
    resolvedAt: null,
    closedAt: null,
    resolveBy: '2026-03-03T02:00:00.000Z',
    respondedAt: '2026-03-02T03:00:00.000Z',
  });
  // The arrival was due an hour after the request, and nobody has been there; the solution is due this very instant.
  expect(standing(result as ShownIncident)).toEqual(['MET', 'BREACHED', 'PENDING']);
  const fields = 'reopenings { resolvedAtBefore closedAtBefore reason reopenedAt reopenedBy { login } }';
  expect(await readIncident(service, before.id, fields)).toEqual({
    reopenings: [
      {
        resolvedAtBefore: '2026-03-02T03:00:00.000Z',
        closedAtBefore: '2026-03-02T03:00:00.000Z',
        reason: '故障重现',
        reopenedAt: '2026-03-03T02:00:00.000Z',
        reopenedBy: { login: 'service' },
      },
    ],
  });
  server.setNow('2026-03-03T02:00:01.000Z');
  expect(standing(await readIncident(service, before.id))).toEqual(['MET', 'BREACHED', 'BREACHED']);
});

test('is solved anew and reopened anew; each undoing is kept, one that was not closed too', async () => {
  const { id, version } = await solved(false);
  await reopen(id, version);
  await must(service, 'recordResolution', { incidentId: id });
  expect((await reopen(id, version + 2)).result).not.toBeNull();
  const { reopenings } = await readIncident<{ reopenings: { closedAtBefore: string | null }[] }>(
    service,
    id,
    'reopenings { closedAtBefore }',
  );
  expect(reopenings).toEqual([{ closedAtBefore: null }, { closedAtBefore: null }]);
});

test('is refused where it is not solved, on an older version, without a reason and for whom nobody knows', async () => {
  const open = await openIncident(service, licenceId);
  const { id, version } = await solved();
  const before = await rowsIn(server, 'incident_reopenings');
  expect(refusals(await reopen(open.id, 1))).toEqual([['INCIDENT_NOT_RESOLVED', 'input.incidentId']]);
  expect(refusals(await reopen(id, version - 1))).toEqual([['VERSION_CONFLICT', 'input.expectedVersion']]);
  expect(refusals(await reopen(id, version, { reason: ' ' }))).toEqual([['FIELD_REQUIRED', 'input.reason']]);
  expect(refusals(await reopen('nothing', 1))).toEqual([['NOT_FOUND', 'input.incidentId']]);
  expect(await rowsIn(server, 'incident_reopenings')).toEqual(before);
});

test('of ten who reopen it at once one does', async () => {
  const { id, version } = await solved();
  const all = await Promise.all(Array.from({ length: 10 }, () => reopen(id, version)));
  expect(all.filter(({ result }) => result)).toHaveLength(1);
  expect(all.flatMap(refusals).every(([code]) => code === 'VERSION_CONFLICT')).toBe(true);
});

test('its history is changed or deleted by nobody, not by SQL either', async () => {
  const { id, version } = await solved();
  await reopen(id, version);
  for (const statement of ["UPDATE incident_reopenings SET reason = 'x'", 'DELETE FROM incident_reopenings'])
    await expect(server.database.transaction((transaction) => transaction.run(statement))).rejects.toThrow(
      'Reopenings of an incident are only ever added',
    );
});
