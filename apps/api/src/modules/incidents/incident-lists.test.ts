import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statementsOf } from '../../../test/counted-statements.js';
import { INCIDENT, openIncident, type ShownIncident } from '../../../test/incident-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { must, newCustomer, newLicence } from '../../../test/trade-actions.js';

/** When all lists are asked for: incidents have been opened in the four days before. */
const NOW = '2026-03-06T02:00:00.000Z';

let server: TestServer;
let service: Client;
let customers: { id: string; siteId: string }[];
const minutes = (from: string, count: number) => new Date(Date.parse(from) + count * 60_000).toISOString();

/** Incidents of every level, in two zones, covered and not, at every stage and early or late at each: 72 in all. */
beforeAll(async () => {
  server = await startTestServer({ now: NOW });
  const sales = await server.as('sales');
  service = await server.as('service');
  customers = [await newCustomer(sales), await newCustomer(sales, { city: '东莞市', district: '厚街镇' })];
  const requests = ['2026-03-02T02:00:00.000Z', '2026-03-05T15:59:59.999Z', '2026-03-06T01:30:00.000Z'];
  for (const customer of customers) {
    for (const deliveredOn of ['2026-02-01', '2020-01-15']) {
      const licenceId = await newLicence(sales, customer, { deliveredOn });
      for (const [n, requestedAt] of requests.entries()) {
        for (let stage = 0; stage < 6; stage += 1)
          await makeIncident(licenceId, requestedAt, ((n + stage) % 3) + 1, stage);
      }
    }
  }
});
afterAll(() => server.stop());

async function makeIncident(
  licenceId: string,
  requestedAt: string,
  level: number,
  stage: number,
): Promise<void> {
  const { id: incidentId } = await openIncident(service, licenceId, { level, requestedAt });
  const late = stage % 2 === 1;
  if (stage === 0) return;
  if (stage === 1) return void (await must(service, 'holdIncident', { incidentId, reason: 'SITE_CLOSED' }));
  const respondedAt = minutes(requestedAt, late ? 25 : 5);
  await must(service, 'recordResponse', { incidentId, at: respondedAt });
  if (stage === 2) return;
  if (stage === 4) await must(service, 'recordArrival', { incidentId, at: minutes(requestedAt, 15) });
  const solvedAt = [minutes(requestedAt, stage === 5 ? 60 * 24 * 3 : 28), NOW].toSorted()[0];
  await must(service, 'recordResolution', { incidentId, at: solvedAt });
  if (stage === 3) return;
  const { version } = await must<ShownIncident>(
    service,
    'correctIncidentCause',
    { incidentId, expectedVersion: stage === 4 ? 4 : 3, cause: 'SOFTWARE_DEFECT' },
    'version',
  );
  await must(service, 'closeIncident', { incidentId, expectedVersion: version });
}

interface Page {
  nodes: ShownIncident[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

const PAGE = `nodes { ${INCIDENT} } pageInfo { hasNextPage endCursor } totalCount`;

async function list(
  filter: object | null = null,
  more: { sort?: string; first?: number; after?: string | null } = {},
): Promise<Page> {
  const query = `query ($filter: IncidentFilter, $sort: IncidentSort, $first: Int, $after: String) { incidents(filter: $filter, sort: $sort, first: $first, after: $after) { ${PAGE} } }`;
  return (
    await service.query<{ incidents: Page }>(query, { filter, first: 100, sort: 'LATEST_REQUESTED', ...more })
  ).incidents;
}

const ids = ({ nodes }: Page) => nodes.map(({ id }) => id);

describe('the list of incidents (10)', () => {
  test('has the latest requested first, or what is due next, those with nothing due last; a page gives each once', async () => {
    const all = await list();
    expect(all.totalCount).toBe(72);
    const order = (a: string, b: string) => (a < b ? -1 : 1);
    expect(all.nodes.map(({ requestedAt }) => requestedAt)).toEqual(
      all.nodes.map(({ requestedAt }) => requestedAt).toSorted((a, b) => order(b, a)),
    );
    const due = await list(null, { sort: 'NEXT_DUE' });
    const instants = due.nodes.map(({ nextDueAt }) => nextDueAt ?? 'never');
    expect(instants).toEqual(instants.toSorted(order));
    expect(instants).toContain('never');
    const paged: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page = await list(null, { sort: 'NEXT_DUE', first: 7, after });
      paged.push(...ids(page));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(paged).toEqual(ids(due));
  });

  test.each([
    ['open', { open: true }, ({ status }: ShownIncident) => status === 'OPEN'],
    ['closed', { open: false }, ({ status }: ShownIncident) => status === 'CLOSED'],
    ['of a level', { level: 2 }, ({ level }: ShownIncident) => level === 2],
    ['breached, as each says of itself', { breached: true }, ({ isBreached }: ShownIncident) => isBreached],
    ['not breached', { breached: false }, ({ isBreached }: ShownIncident) => !isBreached],
    [
      'open, of level 1 and breached',
      { open: true, level: 1, breached: true },
      (each: ShownIncident) => each.status === 'OPEN' && each.level === 1 && each.isBreached,
    ],
  ])('gives those that are %s, in either order', async (_, filter, holds) => {
    const { nodes } = await list();
    const expected = nodes.filter(holds).map(({ id }) => id);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(72);
    const found = await list(filter);
    expect([ids(found), found.totalCount]).toEqual([expected, expected.length]);
    expect(ids(await list(filter, { sort: 'NEXT_DUE' })).toSorted()).toEqual(expected.toSorted());
  });

  test('gives those of a customer and of a licence', async () => {
    const [first, second] = await Promise.all(customers.map(({ id }) => list({ customerId: id })));
    expect([first?.totalCount, second?.totalCount]).toEqual([36, 36]);
    const { customer } = await service.query<{
      customer: { licences: { id: string; incidents: object[] }[]; incidents: object[] };
    }>('query ($id: ID!) { customer(id: $id) { incidents { id } licences { id incidents { id } } } }', {
      id: customers[0]?.id,
    });
    expect([
      customer.incidents.length,
      ...customer.licences.map(({ incidents }) => incidents.length),
    ]).toEqual([36, 18, 18]);
    const own = await list({ licenceId: customer.licences[0]?.id });
    expect(own.totalCount).toBe(18);
  });

  test('refuses a level that is none, a page of 101 and an order that is none', async () => {
    for (const asked of ['filter: { level: 4 }', 'filter: { level: 0 }', 'first: 101', 'sort: BY_MOOD']) {
      const { errors } = await service.request(`{ incidents(${asked}) { nodes { id } } }`);
      expect(errors).toHaveLength(1);
    }
  });

  test('a page of 72 with everything below costs as many statements as one of 20', async () => {
    const below = `${INCIDENT} customer { name isSubscriber representative { name } } licence { serial coverage { service coverage } } site { address zone } contact { channel }
      holds { reason heldBy { name } } levelChanges { reason changedBy { name } } serviceOrders { number charges { amountFen } } createdBy { name }`;
    const ask = (first: number) =>
      service.query(`{ incidents(first: ${first}, sort: NEXT_DUE) { nodes { ${below} } totalCount } }`);
    const [few, many] = [
      await statementsOf(server, () => ask(20)),
      await statementsOf(server, () => ask(72)),
    ];
    expect(many).toBe(few);
    expect(many).toBeLessThan(22);
  });
});

describe('what is due next (10)', () => {
  test('is the open incidents with a target that is not reached, the earliest first, those past due among them', async () => {
    const { incidentsDueNext: due } = await service.query<{ incidentsDueNext: Page }>(
      `{ incidentsDueNext(first: 100) { ${PAGE} } }`,
    );
    const { nodes } = await list({ open: true });
    const waiting = nodes.filter(({ nextDueAt }) => nextDueAt !== null);
    expect(ids(due).toSorted()).toEqual(waiting.map(({ id }) => id).toSorted());
    const instants = due.nodes.map(({ nextDueAt }) => nextDueAt ?? '');
    expect(instants).toEqual(instants.toSorted());
    expect(instants.some((instant) => instant < NOW) && instants.some((instant) => instant > NOW)).toBe(true);
    for (const { targets, nextDueAt } of due.nodes) {
      const open = targets
        .filter(({ reachedAt, dueAt }) => reachedAt === null && dueAt !== null)
        .map(({ dueAt }) => dueAt);
      expect(open).toContain(nextDueAt);
      expect(open.filter((dueAt) => dueAt !== null && dueAt < (nextDueAt ?? ''))).toEqual([]);
    }
  });
});

interface Report {
  rows: {
    level: number;
    milestone: string;
    incidents: number;
    due: number;
    met: number;
    breached: number;
    pending: number;
    breachedAfterHold: number;
  }[];
  holds: { reason: string; holds: number; incidents: number }[];
}

describe('the attainment report (10)', () => {
  const report = async (from: string, to: string): Promise<Report> =>
    (
      await service.query<{ attainmentReport: Report }>(
        'query ($from: Date!, $to: Date!) { attainmentReport(from: $from, to: $to) { from to rows { level milestone incidents due met breached pending breachedAfterHold } holds { reason holds incidents } } }',
        { from, to },
      )
    ).attainmentReport;

  test.each([
    '2026-03-06T02:00:00.000Z',
    '2026-03-06T02:30:00.000Z',
    '2026-03-06T02:30:00.001Z',
    '2026-04-01T00:00:00.000Z',
  ])('counts for each level and target what each incident says of itself, at %s', async (now) => {
    server.setNow(now);
    const { nodes } = await list();
    const { rows } = await report('2026-03-01', '2026-03-31');
    const expected = [1, 2, 3].flatMap((level) =>
      ['RESPONSE', 'ARRIVAL', 'RESOLUTION'].map((milestone, n) => {
        const own = nodes.filter((each) => each.level === level);
        const count = (status: string) => own.filter(({ targets }) => targets[n]?.status === status).length;
        const [met, breached] = [count('MET'), count('BREACHED')];
        return {
          level,
          milestone,
          incidents: own.length,
          due: met + breached,
          met,
          breached,
          pending: count('PENDING'),
        };
      }),
    );
    expect(rows.map(({ breachedAfterHold: _, ...row }) => row)).toEqual(expected);
    expect(rows.some(({ met }) => met > 0) && rows.some(({ breached }) => breached > 0)).toBe(true);
    server.setNow(NOW);
  });

  test('takes the days of request in Asia/Shanghai, both included', async () => {
    const sum = async (from: string, to: string) =>
      (await report(from, to)).rows
        .filter(({ milestone }) => milestone === 'RESPONSE')
        .reduce((total, { incidents }) => total + incidents, 0);
    expect(await sum('2026-03-02', '2026-03-02')).toBe(24);
    // 2026-03-05T15:59:59.999Z is the last thousandth of a second of 5 March in Shanghai.
    expect(await sum('2026-03-05', '2026-03-05')).toBe(24);
    expect(await sum('2026-03-06', '2026-03-06')).toBe(24);
    expect(await sum('2026-03-03', '2026-03-04')).toBe(0);
    expect(await sum('2026-02-01', '2026-03-31')).toBe(72);
  });

  test('tells holds by reason, and which breached targets had been held before they were due, though no target moved', async () => {
    const { holds, rows } = await report('2026-03-01', '2026-03-31');
    expect(holds).toEqual([{ reason: 'SITE_CLOSED', holds: 12, incidents: 12 }]);
    // Held at the instant of the list: after all that was due before it, before all that is due later.
    expect(rows.every(({ breachedAfterHold }) => breachedAfterHold === 0)).toBe(true);
    server.setNow('2026-04-01T00:00:00.000Z');
    const later = (await report('2026-03-01', '2026-03-31')).rows.reduce(
      (sum, row) => sum + row.breachedAfterHold,
      0,
    );
    expect(later).toBeGreaterThan(0);
    server.setNow(NOW);
  });

  test('refuses days in the wrong order, and is empty where nobody asked for help', async () => {
    const wrong = await service.request(
      '{ attainmentReport(from: "2026-03-02", to: "2026-03-01") { from } }',
    );
    expect(wrong.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    const { rows, holds } = await report('2028-02-29', '2028-02-29');
    expect([rows.length, rows.every(({ incidents, due }) => incidents + due === 0), holds]).toEqual([
      9,
      true,
      [],
    ]);
  });
});
