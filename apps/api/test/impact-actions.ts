import { setTimeout as pause } from 'node:timers/promises';
import { decide, type DecisionRequest, type RateTable as TableDocument, zoneOf } from 'policy';
import type { Refused, Table } from './rate-table-actions.js';
import type { Client, TestServer } from './test-server.js';
import { agree, must, newCustomer, newLicence } from './trade-actions.js';

/** An impact as tests ask for it. */
export interface Impact {
  id: string;
  version: number;
  stale: boolean;
  status: string;
  servedFrom: string;
  servedTo: string;
  renewFrom: string | null;
  renewTo: string | null;
  total: number;
  done: number;
  services: number;
  renewals: number;
  unpricedCount: number;
  customers: number;
  customersUp: number;
  customersDown: number;
  oldFen: number;
  newFen: number;
  differenceFen: number;
  upFen: number;
  downFen: number;
  byKind: Sums[];
  unpriced: { side: string; code: string; clause: string | null; cell: string | null; count: number }[];
}

/** What two tables charge under one kind. */
export interface Sums {
  kind: string;
  oldQuantity: number;
  newQuantity: number;
  oldFen: number;
  newFen: number;
  differenceFen: number;
}

const SUMS = 'kind oldQuantity newQuantity oldFen newFen differenceFen';
const IMPACT = `id version stale status servedFrom servedTo renewFrom renewTo total done services renewals unpricedCount customers customersUp customersDown
  oldFen newFen differenceFen upFen downFen byKind { ${SUMS} } unpriced { side code clause cell count }`;

export const readImpact = async (client: Client, id: string): Promise<Impact> =>
  (await client.query<{ impactRun: Impact }>(`query ($id: ID!) { impactRun(id: $id) { ${IMPACT} } }`, { id }))
    .impactRun;

/** Starts an impact of a table; it is not whole yet. */
export const startImpact = async (
  client: Client,
  { id, version }: Pick<Table, 'id' | 'version'>,
  more: object = {},
) =>
  (
    await client.query<{ startImpact: { impactRun: Impact | null; userErrors: Refused[] } }>(
      `mutation ($input: StartImpactInput!) { startImpact(input: $input) { impactRun { ${IMPACT} } userErrors { code message field clause cell } } }`,
      { input: { rateTableId: id, expectedVersion: version, ...more } },
    )
  ).startImpact;

/** The impact of a table, whole. */
export async function impactOf(
  client: Client,
  table: Pick<Table, 'id' | 'version'>,
  more: object = {},
): Promise<Impact> {
  const { impactRun, userErrors } = await startImpact(client, table, more);
  if (!impactRun) throw new Error(JSON.stringify(userErrors));
  for (let times = 0; times < 600; times += 1) {
    const run = await readImpact(client, impactRun.id);
    if (run.status === 'DONE') return run;
    if (run.status === 'STOPPED') break;
    await pause(50);
  }
  throw new Error(`The impact ${impactRun.id} was not worked out`);
}

/** A customer’s row of an impact. */
export interface OfCustomer extends Omit<Sums, 'kind' | 'oldQuantity' | 'newQuantity'> {
  customer: { id: string };
  services: number;
  renewals: number;
  unpricedCount: number;
}

/** All customers of an impact, page by page. */
export async function customersOf(
  client: Client,
  impactRunId: string,
  sort = 'DIFFERENCE_DESC',
): Promise<OfCustomer[]> {
  const all: OfCustomer[] = [];
  for (let after: string | null = null; ;) {
    const page: {
      impactCustomers: { nodes: OfCustomer[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    } = await client.query(
      `query ($id: ID!, $sort: ImpactSort, $after: String) { impactCustomers(impactRunId: $id, sort: $sort, first: 3, after: $after)
         { pageInfo { hasNextPage endCursor } nodes { customer { id } services renewals unpricedCount oldFen newFen differenceFen } } }`,
      { id: impactRunId, sort, after },
    );
    all.push(...page.impactCustomers.nodes);
    if (!page.impactCustomers.pageInfo.hasNextPage) return all;
    after = page.impactCustomers.pageInfo.endCursor;
  }
}

/** A licence’s row of an impact. */
export interface OfLicence extends Sums {
  licence: { id: string };
  customer: { id: string };
}

/** What an impact changes by licence and kind. */
export const chargesOf = async (
  client: Client,
  impactRunId: string,
  filter: object = {},
): Promise<OfLicence[]> =>
  (
    await client.query<{ impactCharges: { nodes: OfLicence[] } }>(
      `query ($id: ID!, $customerId: ID, $kind: ChargeKind) { impactCharges(impactRunId: $id, customerId: $customerId, kind: $kind, first: 100)
       { nodes { customer { id } licence { id } ${SUMS} } } }`,
      { id: impactRunId, ...filter },
    )
  ).impactCharges.nodes;

interface StoredOrder {
  id: string;
  servedOn: string;
  customerId: string;
  licenceId: string;
  entitlementId: string | null;
  city: string | null;
  district: string | null;
  request: string;
}

/** One service by one table: an amount by kind, or null where it gives no price. */
type Amounts = Map<string, number> | null;

/**
 * What a table charges for every service since ever, in order, decided one by one: the slow way, to compare with. Each
 * period’s draws are counted from its own first service.
 */
export async function decidedOneByOne({ database }: TestServer, table: TableDocument) {
  const orders = await database.reader.rows<StoredOrder>(
    `SELECT o.id, o.servedOn, o.customerId, o.licenceId, o.entitlementId, s.city, s.district, d.request FROM service_orders o
     JOIN decisions d ON d.id = o.decisionId LEFT JOIN sites s ON s.id = o.siteId WHERE o.cancelledAt IS NULL ORDER BY o.servedOn, o.id`,
  );
  const drawn = new Map<string, number>();
  return orders.map((order) => {
    const stored = JSON.parse(order.request) as DecisionRequest;
    const used = drawn.get(order.entitlementId ?? '') ?? 0;
    const zone =
      order.city === null ? {} : { zone: zoneOf(table, { city: order.city, district: order.district }) };
    const decision = decide(table, { ...stored, used, ...zone });
    if (decision.ok && decision.drawn === 1) drawn.set(order.entitlementId ?? '', used + 1);
    const amounts: Amounts = decision.ok
      ? new Map(decision.lines.map(({ code, amountFen }) => [code, amountFen]))
      : null;
    return { ...order, amounts };
  });
}

const CAUSES = ['SOFTWARE_USE', 'SOFTWARE_DEFECT', 'UNKNOWN', 'VIRUS', 'USER_ERROR', 'SOFTWARE_USE'];
const PLACES = [
  { city: '深圳市', district: '福田区' },
  { city: '深圳市', district: '宝安区' },
  { city: '北京市', district: '海淀区' },
];

/** Customers with licences in their free period, under plans and without cover, and two years of services for them. */
export async function twoYearsOfService(
  server: TestServer,
): Promise<{ customerId: string; licenceId: string }[]> {
  const [sales, service] = [await server.as('sales'), await server.as('service')];
  const made: { customerId: string; licenceId: string; place: number }[] = [];
  for (const [index, product] of [
    'FINANCE',
    'FINANCE',
    'FINANCE',
    'WAREHOUSE',
    'TRADE',
    'CASHIER',
  ].entries()) {
    const customer = await newCustomer(sales, PLACES[index % PLACES.length]);
    const edition = index % 2 === 0 ? 'NETWORK' : 'STANDALONE';
    const licenceId = await newLicence(sales, customer, { product, edition, deliveredOn: '2023-06-01' });
    made.push({ customerId: customer.id, licenceId, place: index % PLACES.length });
    const line = { licenceId, plan: 'FULL', years: 2, startsOn: '2024-09-10' };
    if (index < 4) await agree(sales, customer.id, [line]);
  }
  const days = Array.from({ length: 110 }, (_, at) =>
    new Date(Date.UTC(2024, 2, 10 + at * 6.5)).toISOString().slice(0, 10),
  );
  for (const [at, servedOn] of days.entries()) {
    const { licenceId = '', place = 0 } = made[(at * 7) % made.length] ?? {};
    const cause = CAUSES[at % CAUSES.length];
    if (at % 4 === 3) await must(service, 'recordDataRepair', { licenceId, servedOn, cause });
    else if (at % 9 === 0)
      await must(service, 'recordVisit', { licenceId, kind: 'EMERGENCY', level: 2, servedOn, cause });
    else
      await must(service, 'recordVisit', {
        licenceId,
        kind: 'ON_SITE_SUPPORT',
        servedOn,
        cause,
        travelFen: place === 2 ? 12_300 + at : 0,
      });
  }
  return made;
}
