import { readCell } from 'policy';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  INCIDENT,
  openIncident,
  readIncident,
  type ShownIncident,
  standing,
} from '../../../test/incident-actions.js';
import { asUnit, loadTable } from '../../../test/tables.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { act, must, newCustomer, newLicence, refusals, rowsIn } from '../../../test/trade-actions.js';
import { grantEntitlements } from '../entitlements/grant-entitlements.js';

const NOW = '2026-03-02T02:00:00.000Z';

let server: TestServer;
let sales: Client;
let service: Client;
let urban: { id: string; siteId: string };
let baoan: { id: string; siteId: string };
let outside: { id: string; siteId: string };
beforeAll(async () => {
  server = await startTestServer({ now: NOW });
  [sales, service] = [await server.as('sales'), await server.as('service')];
  urban = await newCustomer(sales);
  baoan = await newCustomer(sales, { city: '深圳市', district: '宝安区' });
  outside = await newCustomer(sales, { city: '东莞市', district: '厚街镇' });
});
beforeEach(() => at(NOW));
afterAll(() => server.stop());

/** Sets the clock and signs in anew, which is audited. */
async function at(now: string): Promise<void> {
  server.setNow(now);
  await service.query('{ viewer { id } }');
}

const STORED = [
  'incidents',
  'incident_holds',
  'incident_level_changes',
  'audit_entries',
  'idempotency_keys',
  'number_sequences',
];
const stored = () => rowsIn(server, ...STORED);

/** A standalone licence in its free period, 2026-01-15 to 2026-04-15. */
const covered = (customer = urban) =>
  newLicence(sales, customer, { edition: 'STANDALONE', deliveredOn: '2026-01-15' });
const uncovered = (customer = urban) => newLicence(sales, customer, { deliveredOn: '2020-01-15' });

const dueOf = ({ respondBy, arriveBy, resolveBy }: ShownIncident) => [respondBy, arriveBy, resolveBy];

describe('an incident that is opened (10)', () => {
  test('has its number, its cause unknown, and its targets from the request by the table of its cover', async () => {
    const licenceId = await covered();
    const incident = await openIncident(service, licenceId, { channel: ' qq ' });
    expect(incident).toMatchObject({
      number: expect.stringMatching(/^I-2026-\d{4}$/) as string,
      status: 'OPEN',
      level: 1,
      channel: 'QQ',
      zone: 'SHENZHEN_URBAN',
      cause: 'UNKNOWN',
      coverage: 'FREE_PERIOD',
      requestedAt: NOW,
      version: 1,
      isBreached: false,
      nextDueAt: '2026-03-02T03:00:00.000Z',
      hold: null,
      closedAt: null,
      rateTable: { year: 2005 },
    });
    expect(dueOf(incident)).toEqual([
      '2026-03-02T03:00:00.000Z',
      '2026-03-02T03:00:00.000Z',
      '2026-03-03T02:00:00.000Z',
    ]);
    expect(standing(incident)).toEqual(['PENDING', 'PENDING', 'PENDING']);
    const next = await openIncident(service, licenceId);
    expect(Number(next.number.slice(-4))).toBe(Number(incident.number.slice(-4)) + 1);
    expect(await readIncident(service, incident.id)).toEqual(incident);
  });

  test.each([
    [
      'Bao’an',
      () => baoan,
      2,
      'SHENZHEN_BAOAN',
      ['2026-03-02T03:00:00.000Z', '2026-03-02T04:00:00.000Z', '2026-03-04T02:00:00.000Z'],
    ],
    [
      'Dongguan',
      () => outside,
      3,
      'OUTSIDE',
      ['2026-03-02T03:00:00.000Z', '2026-03-02T10:00:00.000Z', '2026-03-06T02:00:00.000Z'],
    ],
  ])('in %s has the targets of its zone and level', async (_, customer, level, zone, due) => {
    const incident = await openIncident(service, await covered(customer()), { level });
    expect([incident.zone, dueOf(incident)]).toEqual([zone, due]);
  });

  test('at another site of the customer has that site’s zone', async () => {
    const licenceId = await covered();
    const place = { customerId: urban.id, name: '仓库', city: '深圳市', district: '龙岗区', address: '2' };
    const site = await must(sales, 'addSite', place);
    expect((await openIncident(service, licenceId, { siteId: site.id })).zone).toBe('SHENZHEN_LONGGANG');
    const foreign = { licenceId, level: 1, channel: 'FAX', description: 'x', siteId: outside.siteId };
    expect(refusals(await act(service, 'openIncident', foreign))).toEqual([['NOT_FOUND', 'input.siteId']]);
  });

  test('says of each target by which cell of its table it is due, and again after another level (10)', async () => {
    const opened = await openIncident(service, await covered(baoan), { level: 2 });
    const [row] = await server.database.reader.rows<{ document: string }>(
      'SELECT document FROM rate_tables WHERE year = 2005',
    );
    const table = JSON.parse(row?.document ?? '') as unknown;
    const hoursOf = async (): Promise<unknown[]> => {
      const fields = 'requestedAt targets { dueAt clause cell }';
      const { requestedAt, targets } = await readIncident<{
        requestedAt: string;
        targets: { dueAt: string; clause: string; cell: string }[];
      }>(service, opened.id, fields);
      return targets.map(({ dueAt, clause, cell }) => {
        expect(clause).toBe('10');
        expect(Date.parse(dueAt) - Date.parse(requestedAt)).toBe(Number(readCell(table, cell)) * 3_600_000);
        return readCell(table, cell);
      });
    };
    expect(await hoursOf()).toEqual([1, 2, 48]);
    await must(service, 'changeIncidentLevel', {
      incidentId: opened.id,
      expectedVersion: 1,
      level: 3,
      reason: 'x',
    });
    expect(await hoursOf()).toEqual([1, 2, 96]);
    const { id } = await openIncident(service, await uncovered());
    const { targets } = await readIncident<{ targets: object[] }>(service, id, 'targets { cell }');
    expect(targets).toEqual([{ cell: null }, { cell: null }, { cell: null }]);
  });

  test('without coverage has no targets, nothing is due, and nothing can be breached', async () => {
    const incident = await openIncident(service, await uncovered());
    expect(incident).toMatchObject({
      coverage: 'NONE',
      zone: 'SHENZHEN_URBAN',
      entitlement: null,
      nextDueAt: null,
    });
    expect(dueOf(incident)).toEqual([null, null, null]);
    await at('2027-01-01T00:00:00.000Z');
    const later = await readIncident(service, incident.id);
    expect([standing(later), later.isBreached]).toEqual([['NONE', 'NONE', 'NONE'], false]);
  });

  test.each([
    ['a second before the first day', '2026-01-14T15:59:59.000Z', 'refused'],
    ['at its first instant', '2026-01-14T16:00:00.000Z', 'FREE_PERIOD'],
    ['at its last second', '2026-04-15T15:59:59.000Z', 'FREE_PERIOD'],
    ['a second after it', '2026-04-15T16:00:00.000Z', 'NONE'],
  ])(
    'requested %s of the free period (days of Asia/Shanghai) is covered or not',
    async (_, requestedAt, coverage) => {
      await at('2026-05-01T00:00:00.000Z');
      const asked = {
        licenceId: await covered(),
        level: 1,
        channel: 'TELEPHONE',
        description: 'x',
        requestedAt,
      };
      const answer = await act<ShownIncident>(service, 'openIncident', asked, INCIDENT);
      if (coverage === 'refused') {
        expect(refusals(answer)).toEqual([['SERVED_BEFORE_DELIVERY', 'input.requestedAt']]);
        return;
      }
      expect(answer.result?.coverage).toBe(coverage);
      expect(answer.result?.respondBy === null).toBe(coverage === 'NONE');
    },
  );

  test.each([
    [
      '29 February',
      '2028-02-28T23:30:00.000Z',
      ['2028-02-29T00:30:00.000Z', '2028-02-29T00:30:00.000Z', '2028-03-01T23:30:00.000Z'],
    ],
    [
      'the end of a month',
      '2028-03-31T15:30:00.000Z',
      ['2028-03-31T16:30:00.000Z', '2028-03-31T16:30:00.000Z', '2028-04-02T15:30:00.000Z'],
    ],
    [
      'the end of a year',
      '2028-12-30T16:00:00.000Z',
      ['2028-12-30T17:00:00.000Z', '2028-12-30T17:00:00.000Z', '2029-01-01T16:00:00.000Z'],
    ],
  ])('counts elapsed hours across %s', async (_, requestedAt, due) => {
    await at('2029-01-02T00:00:00.000Z');
    const licenceId = await newLicence(sales, urban, {
      edition: 'NETWORK',
      deliveredOn: requestedAt.slice(0, 10),
    });
    expect(dueOf(await openIncident(service, licenceId, { requestedAt, level: 2 }))).toEqual(due);
  });

  test('keeps its targets when a later table is published, and one without cover goes by the table of its day', async () => {
    await at('2040-02-01T02:00:00.000Z');
    const with2005 = await newLicence(sales, urban, { edition: 'STANDALONE', deliveredOn: '2039-12-15' });
    const without = await uncovered();
    const quick = await loadTable(server, 2040, '2040-01-01', (table) => {
      for (const target of table.emergency.targets) Object.assign(target, { responseHours: 0.5 });
      for (const zone of table.zones) {
        zone.districts = zone.districts.filter((district) => district !== '福田区');
        if (zone.code === 'SHENZHEN_LONGGANG') zone.districts.push('福田区');
      }
    });
    const kept = await openIncident(service, with2005);
    expect([kept.respondBy, kept.zone, kept.rateTable.year]).toEqual([
      '2040-02-01T03:00:00.000Z',
      'SHENZHEN_URBAN',
      2005,
    ]);
    const other = await openIncident(service, without);
    expect([other.coverage, other.zone, other.rateTable]).toEqual([
      'NONE',
      'SHENZHEN_LONGGANG',
      { id: quick, year: 2040 },
    ]);
    const delivered = await newLicence(sales, urban, { deliveredOn: '2040-01-01' });
    expect((await openIncident(service, delivered)).respondBy).toBe('2040-02-01T02:30:00.000Z');
  });

  test('is covered by a plan for data repair alone too: that goes by the licence', async () => {
    const licenceId = await uncovered();
    const [table] = await server.database.reader.rows<{ id: string }>(
      'SELECT id FROM rate_tables WHERE year = 2005',
    );
    const period = { startsOn: '2026-01-01', endsOn: '2026-12-31', agreedOn: '2026-01-01' };
    const plan = {
      licenceId,
      service: 'DATA_REPAIR',
      source: 'ANNUAL',
      allowance: 12,
      rateTableId: table?.id ?? '',
      contractId: null,
    } as const;
    await asUnit(server, 'admin', async (unit) => {
      await grantEntitlements(unit, [{ ...plan, ...period }]);
      unit.audit({ subjectType: 'Licence', subjectId: licenceId });
    });
    expect(await openIncident(service, licenceId)).toMatchObject({
      coverage: 'ANNUAL',
      entitlement: { service: 'DATA_REPAIR' },
    });
  });

  test('leaves one audit entry, and under one key is opened once', async () => {
    const input = {
      licenceId: await covered(),
      level: 2,
      channel: 'EMAIL',
      description: '变慢',
      idempotencyKey: 'open-open-open',
    };
    const first = await must(service, 'openIncident', input);
    const before = await stored();
    expect(await must(service, 'openIncident', input)).toEqual(first);
    expect(refusals(await act(service, 'openIncident', { ...input, level: 3 }))).toEqual([
      ['IDEMPOTENCY_CONFLICT', 'input.idempotencyKey'],
    ]);
    expect(await stored()).toEqual(before);
    const entries = await server.database.reader.rows(
      'SELECT operation, subjectType FROM audit_entries WHERE subjectId = ?',
      [first.id],
    );
    expect(entries).toEqual([{ operation: 'openIncident', subjectType: 'Incident' }]);
  });

  test.each([
    ['an absent licence', { licenceId: 'nobody' }, ['NOT_FOUND', 'input.licenceId']],
    ['an absent contact', { contactId: 'nothing' }, ['NOT_FOUND', 'input.contactId']],
    [
      'a request a thousandth of a second from now',
      { requestedAt: '2026-03-02T02:00:00.001Z' },
      ['INSTANT_IN_FUTURE', 'input.requestedAt'],
    ],
    ['a channel that the table does not list', { channel: 'PIGEON' }, ['CHANNEL_UNKNOWN', 'input.channel']],
    ['no channel', { channel: null }, ['FIELD_REQUIRED', 'input.channel']],
    ['level 0', { level: 0 }, ['FIELD_OUT_OF_RANGE', 'input.level']],
    ['level 4', { level: 4 }, ['FIELD_OUT_OF_RANGE', 'input.level']],
    ['no words', { description: ' ' }, ['FIELD_REQUIRED', 'input.description']],
    ['1001 characters', { description: '长'.repeat(1001) }, ['FIELD_TOO_LONG', 'input.description']],
  ])('with %s is refused, and nothing is stored', async (_, wrong, refusal) => {
    const input = { licenceId: await covered(), level: 1, channel: 'TELEPHONE', description: 'x', ...wrong };
    const before = await stored();
    expect(refusals(await act(service, 'openIncident', input))).toEqual([refusal]);
    expect(await stored()).toEqual(before);
  });

  test('in a district that its table does not know is refused with clause and cell', async () => {
    const licenceId = await covered(baoan);
    const rename = (from: string, to: string) =>
      server.database.transaction((transaction) =>
        transaction.run('UPDATE sites SET district = ? WHERE district = ?', [to, from]),
      );
    await rename('宝安区', '无名区');
    const { userErrors } = await act(service, 'openIncident', {
      licenceId,
      level: 1,
      channel: 'TELEPHONE',
      description: 'x',
    });
    await rename('无名区', '宝安区');
    expect(userErrors).toMatchObject([
      { code: 'RATE_NOT_SET', field: 'input.siteId', clause: '10', cell: '/zones' },
    ]);
  });
});

describe('a milestone (10)', () => {
  const record = (
    operation: 'recordResponse' | 'recordArrival' | 'recordResolution',
    incidentId: string,
    more: object = {},
  ) => act<ShownIncident>(service, operation, { incidentId, ...more }, INCIDENT);

  test('is recorded as now, each by one mutation, and what is due next moves on', async () => {
    const { id } = await openIncident(service, await covered(baoan));
    await at('2026-03-02T02:10:00.000Z');
    const responded = (await record('recordResponse', id)).result;
    expect(responded).toMatchObject({
      respondedAt: '2026-03-02T02:10:00.000Z',
      nextDueAt: '2026-03-02T04:00:00.000Z',
      version: 2,
    });
    await at('2026-03-02T03:10:00.000Z');
    const arrived = (await record('recordArrival', id)).result;
    expect(arrived).toMatchObject({
      arrivedAt: '2026-03-02T03:10:00.000Z',
      nextDueAt: '2026-03-03T02:00:00.000Z',
    });
    await at('2026-03-02T05:00:00.000Z');
    const resolved = (await record('recordResolution', id)).result;
    expect(resolved).toMatchObject({
      resolvedAt: '2026-03-02T05:00:00.000Z',
      nextDueAt: null,
      isBreached: false,
    });
    expect(resolved && standing(resolved)).toEqual(['MET', 'MET', 'MET']);
  });

  test.each([
    ['a second before its instant', '2026-03-02T02:59:59.000Z', 'MET'],
    ['at exactly its instant', '2026-03-02T03:00:00.000Z', 'MET'],
    ['a second after it', '2026-03-02T03:00:01.000Z', 'BREACHED'],
  ])('reached %s is met or breached', async (_, instant, status) => {
    const { id } = await openIncident(service, await covered());
    await at('2026-03-02T04:00:00.000Z');
    const { result } = await record('recordResponse', id, { at: instant });
    expect(result?.targets[0]).toMatchObject({
      milestone: 'RESPONSE',
      dueAt: '2026-03-02T03:00:00.000Z',
      reachedAt: instant,
      status,
    });
  });

  test('that nobody reaches is pending at exactly its instant and breached a second after, without anything being stored', async () => {
    const { id } = await openIncident(service, await covered());
    const before = await stored();
    const standingAt = async (now: string) => {
      await at(now);
      const incident = await readIncident(service, id);
      return [incident.isBreached, ...standing(incident)];
    };
    expect(await standingAt('2026-03-02T03:00:00.000Z')).toEqual([false, 'PENDING', 'PENDING', 'PENDING']);
    expect(await standingAt('2026-03-02T03:00:01.000Z')).toEqual([true, 'BREACHED', 'BREACHED', 'PENDING']);
    expect(await standingAt('2026-03-03T02:00:00.000Z')).toEqual([true, 'BREACHED', 'BREACHED', 'PENDING']);
    expect(await standingAt('2026-03-03T02:00:01.000Z')).toEqual([true, 'BREACHED', 'BREACHED', 'BREACHED']);
    expect((await stored()).slice(0, 3)).toEqual(before.slice(0, 3));
    const [row] = await server.database.reader.rows<{ version: number }>(
      'SELECT version FROM incidents WHERE id = ?',
      [id],
    );
    expect(row?.version).toBe(1);
  });

  test('that is solved remotely in time needs nobody on site', async () => {
    const { id } = await openIncident(service, await covered());
    await at('2026-03-02T02:40:00.000Z');
    await record('recordResponse', id);
    const { result } = await record('recordResolution', id);
    expect(result && standing(result)).toEqual(['MET', 'NOT_NEEDED', 'MET']);
  });

  test('is corrected with a reason, which is audited; without one it is refused', async () => {
    const { id } = await openIncident(service, await covered());
    await at('2026-03-02T03:30:00.000Z');
    await record('recordResponse', id);
    const before = await stored();
    const again = await record('recordResponse', id, { at: '2026-03-02T02:50:00Z' });
    expect(refusals(again)).toEqual([['MILESTONE_RECORDED', 'input.reason']]);
    expect(again.userErrors[0]?.message).toContain('2026-03-02 11:30:00');
    expect(refusals(await record('recordResponse', id, { reason: '  ' }))).toEqual([
      ['MILESTONE_RECORDED', 'input.reason'],
    ]);
    expect(await stored()).toEqual(before);
    const { result } = await record('recordResponse', id, {
      at: '2026-03-02T02:50:00Z',
      reason: '电话记录为 10:50',
    });
    expect(result).toMatchObject({
      respondedAt: '2026-03-02T02:50:00.000Z',
      targets: [{ status: 'MET' }, {}, {}],
    });
    const { auditEntries } = await (
      await server.as('admin')
    ).query<{ auditEntries: { nodes: { before: object; after: object }[] } }>(
      'query ($id: ID!) { auditEntries(first: 1, filter: { subjectId: $id }) { nodes { before after } } }',
      { id },
    );
    expect(auditEntries.nodes[0]).toMatchObject({
      before: { respondedAt: '2026-03-02T03:30:00.000Z' },
      after: { respondedAt: '2026-03-02T02:50:00.000Z', reason: '电话记录为 10:50' },
    });
  });

  test('is refused out of order: before the request, without a response, before or after its neighbours, in the future', async () => {
    const { id } = await openIncident(service, await covered());
    await at('2026-03-02T06:00:00.000Z');
    const refused = async (...asked: Parameters<typeof record>) => refusals(await record(...asked))[0]?.[0];
    expect(await refused('recordResponse', id, { at: '2026-03-02T01:59:59Z' })).toBe('MILESTONE_TOO_EARLY');
    expect(await refused('recordArrival', id)).toBe('MILESTONE_MISSING');
    expect(await refused('recordResolution', id)).toBe('MILESTONE_MISSING');
    expect(await refused('recordResponse', id, { at: '2026-03-02T06:00:01Z' })).toBe('INSTANT_IN_FUTURE');
    expect(await refused('recordResponse', 'nothing')).toBe('NOT_FOUND');
    await record('recordResponse', id, { at: '2026-03-02T03:00:00Z' });
    expect(await refused('recordArrival', id, { at: '2026-03-02T02:59:59Z' })).toBe('MILESTONE_TOO_EARLY');
    await record('recordArrival', id, { at: '2026-03-02T04:00:00Z' });
    expect(await refused('recordResponse', id, { at: '2026-03-02T04:00:01Z', reason: 'x' })).toBe(
      'MILESTONE_TOO_LATE',
    );
    expect(await refused('recordResolution', id, { at: '2026-03-02T03:59:59Z' })).toBe('MILESTONE_TOO_EARLY');
    await record('recordResolution', id, { at: '2026-03-02T05:00:00Z' });
    expect(await refused('recordArrival', id, { at: '2026-03-02T05:00:01Z', reason: 'x' })).toBe(
      'MILESTONE_TOO_LATE',
    );
    expect(await refused('recordResponse', id, { at: '2026-03-02T04:00:00Z', reason: 'x' })).toBeUndefined();
  });

  test('of ten who record it at once is recorded once; the others are told so, and ask for a reason', async () => {
    const { id } = await openIncident(service, await covered());
    const answers = await Promise.all(Array.from({ length: 10 }, () => record('recordResponse', id)));
    expect(answers.filter(({ result }) => result !== null)).toHaveLength(1);
    const others = answers.filter(({ result }) => result === null);
    expect(others.map(refusals)).toEqual(others.map(() => [['MILESTONE_RECORDED', 'input.reason']]));
  });

  test('under one key is recorded once, and the repetition gets the first answer', async () => {
    const { id } = await openIncident(service, await covered());
    const first = await record('recordResponse', id, { idempotencyKey: 'respond-once' });
    await at('2026-03-02T02:30:00.000Z');
    const { result } = await record('recordResponse', id, { idempotencyKey: 'respond-once' });
    expect(result).toEqual(first.result);
  });
});

describe('a hold (10)', () => {
  const HOLDS = `id holds { reason note heldAt heldBy { login } releasedAt releaseReason releasedBy { login } } hold { reason } respondBy arriveBy resolveBy nextDueAt isBreached targets { milestone status }`;

  test('is recorded with its reason and moves no target, however long it lasts', async () => {
    const opened = await openIncident(service, await covered());
    await at('2026-03-02T02:05:00.000Z');
    const held = { incidentId: opened.id, reason: 'SITE_CLOSED', note: '春节放假' };
    const during = await must<ShownIncident>(service, 'holdIncident', held, INCIDENT);
    expect([during.hold, dueOf(during), during.nextDueAt]).toEqual([
      { reason: 'SITE_CLOSED' },
      dueOf(opened),
      opened.nextDueAt,
    ]);
    await at('2026-03-02T03:00:01.000Z');
    expect((await readIncident(service, opened.id)).isBreached).toBe(true);
    await at('2026-03-09T00:00:00.000Z');
    const after = await must<ShownIncident & { holds: object[] }>(
      service,
      'releaseHold',
      { incidentId: opened.id, reason: '已开门' },
      HOLDS,
    );
    expect([after.hold, dueOf(after), after.nextDueAt]).toEqual([null, dueOf(opened), opened.nextDueAt]);
    expect(after.holds).toEqual([
      {
        reason: 'SITE_CLOSED',
        note: '春节放假',
        heldAt: '2026-03-02T02:05:00.000Z',
        heldBy: { login: 'service' },
        releasedAt: '2026-03-09T00:00:00.000Z',
        releaseReason: '已开门',
        releasedBy: { login: 'service' },
      },
    ]);
  });

  test('is there once at a time; ten who hold at once make one, and released twice is refused', async () => {
    const { id } = await openIncident(service, await covered());
    const hold = () => act(service, 'holdIncident', { incidentId: id, reason: 'THIRD_PARTY' });
    const answers = await Promise.all(Array.from({ length: 10 }, hold));
    expect(answers.filter(({ result }) => result !== null)).toHaveLength(1);
    expect(refusals(await hold())).toEqual([['INCIDENT_ON_HOLD', 'input.incidentId']]);
    const release = () => act(service, 'releaseHold', { incidentId: id, reason: '完成' });
    expect((await release()).result).not.toBeNull();
    expect(refusals(await release())).toEqual([['INCIDENT_NOT_ON_HOLD', 'input.incidentId']]);
    expect((await readIncident<{ holds: object[] }>(service, id, 'holds { id }')).holds).toHaveLength(1);
  });

  test('for another reason needs a note; no note may be blank or longer than 300 characters', async () => {
    const { id } = await openIncident(service, await covered());
    const hold = async (more: object) =>
      refusals(await act(service, 'holdIncident', { incidentId: id, ...more }));
    expect(await hold({ reason: 'OTHER' })).toEqual([['FIELD_REQUIRED', 'input.note']]);
    expect(await hold({ reason: 'SITE_CLOSED', note: '长'.repeat(301) })).toEqual([
      ['FIELD_TOO_LONG', 'input.note'],
    ]);
    expect(await hold({ reason: 'OTHER', note: '停电' })).toEqual([]);
  });
});

describe('another level (10)', () => {
  const HISTORY =
    'level respondBy arriveBy resolveBy version levelChanges { levelBefore levelAfter respondByBefore arriveByBefore resolveByBefore reason changedAt changedBy { login } }';
  const change = (incidentId: string, expectedVersion: number, level: number) =>
    act<ShownIncident>(
      service,
      'changeIncidentLevel',
      { incidentId, expectedVersion, level, reason: '已恢复部分功能' },
      INCIDENT,
    );

  test('counts the targets again from the request by the kept table, also when another one is in force, and keeps the old ones', async () => {
    await at('2041-03-02T02:00:00.000Z');
    const licenceId = await newLicence(sales, baoan, { edition: 'NETWORK', deliveredOn: '2041-02-01' });
    const opened = await openIncident(service, licenceId);
    expect(opened.coverage).toBe('FREE_PERIOD');
    await loadTable(server, 2041, '2041-03-03', (table) => {
      for (const target of table.emergency.targets) Object.assign(target, { resolutionHours: 1 });
    });
    await at('2041-03-03T01:00:00.000Z');
    const down = (await change(opened.id, 1, 3)).result;
    expect(down && dueOf(down)).toEqual([opened.respondBy, opened.arriveBy, '2041-03-06T02:00:00.000Z']);
    const up = (await change(opened.id, 2, 2)).result;
    expect(up?.resolveBy).toBe('2041-03-04T02:00:00.000Z');
    const common = {
      reason: '已恢复部分功能',
      changedAt: '2041-03-03T01:00:00.000Z',
      changedBy: { login: 'service' },
    };
    const before = { respondByBefore: opened.respondBy, arriveByBefore: opened.arriveBy };
    expect(await readIncident(service, opened.id, HISTORY)).toMatchObject({
      level: 2,
      levelChanges: [
        { levelBefore: 1, levelAfter: 3, ...before, resolveByBefore: '2041-03-03T02:00:00.000Z', ...common },
        { levelBefore: 3, levelAfter: 2, ...before, resolveByBefore: '2041-03-06T02:00:00.000Z', ...common },
      ],
    });
  });

  test('turns met into breached and back, since both are derived', async () => {
    const { id } = await openIncident(service, await covered(), { level: 2 });
    await at('2026-03-03T12:00:00.000Z');
    await must(service, 'recordResponse', { incidentId: id, at: '2026-03-02T02:30:00Z' });
    const solved = await must<ShownIncident>(service, 'recordResolution', { incidentId: id }, INCIDENT);
    expect(standing(solved)).toEqual(['MET', 'BREACHED', 'MET']);
    expect(standing((await change(id, 3, 1)).result as ShownIncident)).toEqual([
      'MET',
      'BREACHED',
      'BREACHED',
    ]);
    expect(standing((await change(id, 4, 3)).result as ShownIncident)).toEqual(['MET', 'BREACHED', 'MET']);
  });

  test('is refused on an older version, where it is the same, without a reason and once closed, and nothing is stored', async () => {
    const { id } = await openIncident(service, await covered());
    const before = await stored();
    expect(refusals(await change(id, 2, 2))).toEqual([['VERSION_CONFLICT', 'input.expectedVersion']]);
    expect(refusals(await change(id, 1, 1))).toEqual([['LEVEL_UNCHANGED', 'input.level']]);
    expect(refusals(await change(id, 1, 4))).toEqual([['FIELD_OUT_OF_RANGE', 'input.level']]);
    const noReason = { incidentId: id, expectedVersion: 1, level: 2, reason: ' ' };
    expect(refusals(await act(service, 'changeIncidentLevel', noReason))).toEqual([
      ['FIELD_REQUIRED', 'input.reason'],
    ]);
    expect(await stored()).toEqual(before);
  });

  test('without coverage gives no targets either', async () => {
    const { id } = await openIncident(service, await uncovered());
    const { result } = await change(id, 1, 3);
    expect(result && [result.level, ...dueOf(result)]).toEqual([3, null, null, null]);
  });
});

describe('an incident’s cause and its end', () => {
  test('the cause is stated after diagnosis, by version, and also once it is closed (2, 10)', async () => {
    const { id } = await openIncident(service, await covered());
    const correct = (expectedVersion: number, cause: string) =>
      act<ShownIncident>(
        service,
        'correctIncidentCause',
        { incidentId: id, expectedVersion, cause, reason: '诊断' },
        INCIDENT,
      );
    expect((await correct(1, 'CUSTOMER_NETWORK')).result).toMatchObject({
      cause: 'CUSTOMER_NETWORK',
      version: 2,
    });
    expect(refusals(await correct(1, 'VIRUS'))).toEqual([['VERSION_CONFLICT', 'input.expectedVersion']]);
    expect(refusals(await correct(2, 'CUSTOMER_NETWORK'))).toEqual([['CAUSE_UNCHANGED', 'input.cause']]);
  });

  test('is closed once it is solved and not on hold; then nothing but corrections with a reason is left', async () => {
    const { id } = await openIncident(service, await covered());
    const close = async (expectedVersion: number) =>
      refusals(await act(service, 'closeIncident', { incidentId: id, expectedVersion }));
    expect(await close(1)).toEqual([['INCIDENT_NOT_RESOLVED', 'input.incidentId']]);
    await must(service, 'recordResponse', { incidentId: id });
    await must(service, 'recordResolution', { incidentId: id });
    await must(service, 'holdIncident', { incidentId: id, reason: 'CUSTOMER_UNAVAILABLE' });
    expect(await close(4)).toEqual([['INCIDENT_ON_HOLD', 'input.incidentId']]);
    await must(service, 'releaseHold', { incidentId: id, reason: '已联系' });
    expect(await close(4)).toEqual([['VERSION_CONFLICT', 'input.expectedVersion']]);
    expect(await close(5)).toEqual([]);
    expect(await readIncident(service, id)).toMatchObject({
      status: 'CLOSED',
      closedAt: NOW,
      nextDueAt: null,
    });
    const closed = [['INCIDENT_CLOSED', 'input.incidentId']];
    expect(await close(6)).toEqual(closed);
    expect(refusals(await act(service, 'holdIncident', { incidentId: id, reason: 'SITE_CLOSED' }))).toEqual(
      closed,
    );
    const level = { incidentId: id, expectedVersion: 6, level: 2, reason: 'x' };
    expect(refusals(await act(service, 'changeIncidentLevel', level))).toEqual(closed);
    expect(refusals(await act(service, 'recordArrival', { incidentId: id }))).toEqual([
      ['INCIDENT_CLOSED', 'input.reason'],
    ]);
    await must(service, 'recordArrival', { incidentId: id, reason: '补记到场' });
    const cause = { incidentId: id, expectedVersion: 7, cause: 'SOFTWARE_DEFECT' };
    expect(await must(service, 'correctIncidentCause', cause, 'cause status')).toEqual({
      cause: 'SOFTWARE_DEFECT',
      status: 'CLOSED',
    });
  });
});

describe('a visit for an incident (10)', () => {
  const VISIT = 'id kind cause level totalFen site { id } incident { id number }';
  const visit = (input: object) =>
    act<{ id: string }>(
      service,
      'recordVisit',
      { servedOn: '2026-03-02', kind: 'EMERGENCY', ...input },
      VISIT,
    );

  test('has its site, cause and level where it states none, is free while covered, and stands with it', async () => {
    const licenceId = await covered();
    const { id, number } = await openIncident(service, licenceId, { level: 2 });
    await must(service, 'correctIncidentCause', {
      incidentId: id,
      expectedVersion: 1,
      cause: 'SOFTWARE_DEFECT',
    });
    const { result } = await visit({ licenceId, incidentId: id });
    expect(result).toMatchObject({
      kind: 'EMERGENCY',
      cause: 'SOFTWARE_DEFECT',
      level: 2,
      totalFen: 0,
      incident: { id, number },
    });
    const own = await visit({ licenceId, incidentId: id, cause: 'CUSTOMER_NETWORK', level: 3 });
    expect(own.result).toMatchObject({ cause: 'CUSTOMER_NETWORK', level: 3, totalFen: 30_000 });
    const { serviceOrders } = await readIncident<{ serviceOrders: { id: string }[] }>(
      service,
      id,
      'serviceOrders { id }',
    );
    expect(serviceOrders.map((order) => order.id)).toEqual([result?.id, own.result?.id]);
  });

  test('is shown before it is made as it would be recorded, with the incident’s site, cause and level', async () => {
    const customer = await newCustomer(sales);
    const licenceId = await covered(customer);
    const site = { customerId: customer.id, name: '分部', city: '深圳市', district: '宝安区', address: 'x' };
    const { id: siteId } = await must(sales, 'addSite', site);
    const { id } = await openIncident(service, licenceId, { level: 3, siteId });
    const cause = { incidentId: id, expectedVersion: 1, cause: 'CUSTOMER_HARDWARE' };
    await must(service, 'correctIncidentCause', cause);
    const preview = (input: object) =>
      service.query<{ previewService: { decision: { request: object; totalFen: number } | null } }>(
        'query ($input: PreviewServiceInput!) { previewService(input: $input) { zone decision { request totalFen } userErrors { code field } } }',
        { input: { licenceId, kind: 'EMERGENCY', servedOn: '2026-03-02', incidentId: id, ...input } },
      );
    const { previewService } = await preview({});
    expect(previewService).toMatchObject({
      zone: 'SHENZHEN_BAOAN',
      decision: {
        request: { cause: 'CUSTOMER_HARDWARE', level: 3, zone: 'SHENZHEN_BAOAN' },
        totalFen: 30_000,
      },
      userErrors: [],
    });
    const { result } = await visit({ licenceId, incidentId: id });
    expect(result).toMatchObject({
      cause: 'CUSTOMER_HARDWARE',
      level: 3,
      totalFen: 30_000,
      site: { id: siteId },
    });
    expect((await preview({ kind: 'ON_SITE_SUPPORT' })).previewService).toMatchObject({
      decision: null,
      userErrors: [{ code: 'INCIDENT_NEEDS_EMERGENCY', field: 'input.kind' }],
    });
  });

  test('is refused for another licence’s incident, as another kind, and on a day before the request', async () => {
    const licenceId = await covered();
    const { id } = await openIncident(service, licenceId);
    const before = await rowsIn(server, 'service_orders', 'audit_entries');
    const all = { licenceId, incidentId: id };
    expect(refusals(await visit({ ...all, licenceId: await covered() }))).toEqual([
      ['NOT_FOUND', 'input.incidentId'],
    ]);
    expect(refusals(await visit({ ...all, incidentId: 'nothing' }))).toEqual([
      ['NOT_FOUND', 'input.incidentId'],
    ]);
    expect(refusals(await visit({ ...all, kind: 'ON_SITE_SUPPORT' }))).toEqual([
      ['INCIDENT_NEEDS_EMERGENCY', 'input.kind'],
    ]);
    expect(refusals(await visit({ ...all, servedOn: '2026-03-01' }))).toEqual([
      ['SERVED_BEFORE_REQUEST', 'input.servedOn'],
    ]);
    const [orders] = await rowsIn(server, 'service_orders');
    expect(orders).toBe(before[0]);
  });
});

describe('what was settled about an incident (10)', () => {
  /** SQL spoken as the application's own user of the database. */
  const sql = (statement: string, id: string) =>
    server.database.transaction((transaction) => transaction.run(statement, [id]));

  test('cannot be changed or deleted by SQL: its request, zone, table, history and released holds', async () => {
    const { id } = await openIncident(service, await covered());
    await must(service, 'changeIncidentLevel', { incidentId: id, expectedVersion: 1, level: 2, reason: 'x' });
    await must(service, 'holdIncident', { incidentId: id, reason: 'SITE_CLOSED' });
    await must(service, 'releaseHold', { incidentId: id, reason: 'x' });
    const everything = 'requestedAt zone holds { heldAt } levelChanges { levelBefore }';
    const before = await readIncident(service, id, everything);
    for (const [statement, says] of [
      [
        "UPDATE incidents SET requestedAt = '2026-03-02 02:30:00.000' WHERE id = ?",
        'settled when an incident was opened',
      ],
      ["UPDATE incidents SET zone = 'OUTSIDE' WHERE id = ?", 'settled when an incident was opened'],
      ['DELETE FROM incidents WHERE id = ?', 'settled when an incident was opened'],
      [
        "UPDATE incident_holds SET heldAt = '2026-03-02 01:00:00.000' WHERE incidentId = ?",
        'A hold that was released',
      ],
      ['DELETE FROM incident_holds WHERE incidentId = ?', 'A hold that was released'],
      [
        'UPDATE incident_level_changes SET levelBefore = 3 WHERE incidentId = ?',
        'Level changes of an incident',
      ],
      ['DELETE FROM incident_level_changes WHERE incidentId = ?', 'Level changes of an incident'],
    ] as const) {
      await expect(sql(statement, id), statement).rejects.toThrow(says);
    }
    expect(await readIncident(service, id, everything)).toEqual(before);
  });

  test('control: what may change is changed by the same SQL', async () => {
    const { id } = await openIncident(service, await covered());
    expect(await sql("UPDATE incidents SET cause = 'VIRUS' WHERE id = ?", id)).toBe(1);
    await must(service, 'holdIncident', { incidentId: id, reason: 'SITE_CLOSED' });
    expect(await sql("UPDATE incident_holds SET note = 'x' WHERE incidentId = ?", id)).toBe(1);
  });
});
