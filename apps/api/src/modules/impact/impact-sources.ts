import { addDays, type DecisionRequest, type DrawnBefore, type Edition } from 'policy';
import type { Reader, SqlValue } from '../../database/reader.js';
import type { ImpactScope, ImpactSubject } from './impact-subject.js';

/** Rows that are read in one go: the embedded database answers while everybody else waits. */
const CHUNK = 500;

interface Keyed {
  id: string;
  on: string;
}

/**
 * Reads on by day and id until nothing is left. The next chunk is asked for before the last one is worked on, so that a
 * database of its own reads while we price.
 */
async function* chunksOf<T extends Keyed>(
  read: (reached: Keyed, most: number) => Promise<T[]>,
  from: string,
): AsyncGenerator<T[]> {
  let next: Promise<T[]> | null = read({ on: from, id: '' }, CHUNK);
  while (next !== null) {
    const rows: T[] = await next;
    const last = rows.at(-1);
    next = last && rows.length === CHUNK ? read(last, CHUNK) : null;
    // Whoever gives up half way has its own error to tell.
    next?.catch(() => {});
    if (rows.length > 0) yield rows;
  }
}

/** A condition on the customer, where only one is asked for. */
const ofCustomer = (column: string, { customerId }: ImpactScope): [sql: string, parameters: SqlValue[]] =>
  customerId === undefined ? ['', []] : [` AND ${column} = ?`, [customerId]];

interface OrderRow extends Keyed {
  customerId: string;
  licenceId: string;
  entitlementId: string | null;
  city: string | null;
  district: string | null;
  request: string;
}

/**
 * The statement that reads the next orders of a span, in order of service date. The rows are chosen before they are
 * joined, so that neither database begins with the decisions.
 */
export const ordersSql = (most: number, more = ''): string =>
  `SELECT o.id, o.servedOn AS day, o.customerId, o.licenceId, o.entitlementId, s.city, s.district, d.request
   FROM (SELECT id, servedOn, customerId, licenceId, entitlementId, siteId, decisionId FROM service_orders
         WHERE servedOn >= ? AND servedOn <= ? AND (servedOn > ? OR id > ?) AND cancelledAt IS NULL${more}
         ORDER BY servedOn, id LIMIT ${most}) o
   JOIN decisions d ON d.id = o.decisionId LEFT JOIN sites s ON s.id = o.siteId ORDER BY o.servedOn, o.id`;

/** Services that were given and stand, the earliest first, chunk by chunk. */
export async function* servedOrders(reader: Reader, scope: ImpactScope): AsyncGenerator<ImpactSubject[]> {
  const [more, customer] = ofCustomer('customerId', scope);
  const read = async ({ on, id }: Keyed, most: number) => {
    const parameters = [on, scope.servedTo, on, id, ...customer];
    const rows = await reader.rows<OrderRow & { day: string }>(ordersSql(most, more), parameters);
    return rows.map(orderSubject);
  };
  yield* chunksOf(read, scope.servedFrom);
}

function orderSubject({
  day,
  city,
  district,
  request,
  entitlementId,
  ...row
}: OrderRow & { day: string }): ImpactSubject {
  return {
    id: row.id,
    source: 'SERVICE_ORDER',
    on: day,
    customerId: row.customerId,
    licenceId: row.licenceId,
    request: JSON.parse(request) as DecisionRequest,
    period: entitlementId,
    place: city === null ? null : { city, district },
    prepaidDays: 0,
  };
}

/** Trainings that were held, the earliest first, chunk by chunk. */
export async function* heldTrainings(reader: Reader, scope: ImpactScope): AsyncGenerator<ImpactSubject[]> {
  const [more, customer] = ofCustomer('t.customerId', scope);
  const read = async ({ on, id }: Keyed, most: number) => {
    const rows = await reader.rows<OrderRow & { day: string; prepaidDays: number | null }>(
      `SELECT t.id, t.heldOn AS day, t.customerId, t.licenceId, t.prepaidDays, s.city, s.district, d.request
       FROM training_sessions t JOIN decisions d ON d.id = t.decisionId JOIN licences l ON l.id = t.licenceId
       JOIN sites s ON s.id = l.siteId
       WHERE t.heldOn >= ? AND t.heldOn <= ? AND (t.heldOn > ? OR t.id > ?) AND t.status = 'HELD'${more}
       ORDER BY t.heldOn, t.id LIMIT ${most}`,
      [on, scope.servedTo, on, id, ...customer],
    );
    return rows.map((row): ImpactSubject => ({
      ...orderSubject({ ...row, entitlementId: null }),
      source: 'TRAINING',
      prepaidDays: row.prepaidDays ?? 0,
    }));
  };
  yield* chunksOf(read, scope.servedFrom);
}

interface RenewalRow {
  id: string;
  endsOn: string;
  plan: string;
  licenceId: string;
  customerId: string;
  product: string;
  edition: Edition;
  isToRenew: number;
}

/**
 * The statement that reads the next lines of contracts that end in a span, and whether each is to be renewed. The lines are
 * chosen before anything is looked up for them: very many end on one day, and whatever is left out is left out afterwards.
 */
const endingSql = (most: number, more: string): string =>
  `SELECT cl.id, cl.endsOn, cl.plan, cl.licenceId, c.customerId, l.product, l.edition,
   CASE WHEN c.kind = 'SERVICE' AND c.status <> 'CANCELLED' AND c.renewedById IS NULL AND NOT EXISTS (SELECT 1 FROM contract_lines later
     WHERE later.contractId = cl.contractId AND later.licenceId = cl.licenceId AND later.plan = cl.plan AND later.endsOn > cl.endsOn)
   THEN 1 ELSE 0 END AS isToRenew
   FROM (SELECT id, endsOn, plan, licenceId, contractId FROM contract_lines
         WHERE endsOn >= ? AND endsOn <= ? AND (endsOn > ? OR id > ?)${more} ORDER BY endsOn, id LIMIT ${most}) cl
   JOIN contracts c ON c.id = cl.contractId JOIN licences l ON l.id = cl.licenceId ORDER BY cl.endsOn, cl.id`;

/** Plans whose contract ends so that its renewal would begin in the span, and is not renewed yet; chunk by chunk. */
export async function* plansToRenew(reader: Reader, scope: ImpactScope): AsyncGenerator<ImpactSubject[]> {
  const { renewFrom, renewTo, customerId } = scope;
  if (renewFrom === null || renewTo === null) return;
  const [more, customer]: [string, SqlValue[]] =
    customerId === undefined
      ? ['', []]
      : [' AND contractId IN (SELECT id FROM contracts WHERE customerId = ?)', [customerId]];
  const read = async ({ on, id }: Keyed, most: number) => {
    const endsOn = addDays(on, -1);
    const parameters = [endsOn, addDays(renewTo, -1), endsOn, id, ...customer];
    const rows = await reader.rows<RenewalRow>(endingSql(most, more), parameters);
    return rows.map((row) => ({ ...row, on: addDays(row.endsOn, 1) }));
  };
  for await (const ending of chunksOf(read, renewFrom))
    yield ending.filter(({ isToRenew }) => isToRenew === 1).map(renewalSubject);
}

function renewalSubject({
  id,
  on,
  plan,
  product,
  edition,
  licenceId,
  customerId,
}: RenewalRow & Keyed): ImpactSubject {
  return {
    id,
    source: 'RENEWAL',
    on,
    licenceId,
    customerId,
    request: { kind: 'ANNUAL_PLAN', product, edition, plan, years: 1 },
    period: null,
    place: null,
    prepaidDays: 0,
  };
}

const DAYS_BEFORE = 366;
const DAYS_AT_ONCE = 14;
/** So many spans are asked for before the first is there: a database of its own works on them side by side. */
const SPANS_AHEAD = 4;

/**
 * What had been given before a span in the entitlement periods that reach into it, counted by cause, two weeks at a time. No
 * period is longer than a year, but for a free period of a table that states more than twelve months: that is counted from
 * a year before the span.
 */
export async function* drawnBefore(reader: Reader, scope: ImpactScope): AsyncGenerator<DrawnBefore[]> {
  const { servedFrom } = scope;
  const [more, customer] = ofCustomer('o.customerId', scope);
  const asked: Promise<DrawnBefore[]>[] = [];
  for (let from = addDays(servedFrom, -DAYS_BEFORE); from < servedFrom; from = addDays(from, DAYS_AT_ONCE)) {
    const until = addDays(from, DAYS_AT_ONCE);
    const span = reader.rows<DrawnBefore>(
      `SELECT o.entitlementId AS period, o.kind AS service, o.cause, COUNT(*) AS times FROM service_orders o
       JOIN entitlements e ON e.id = o.entitlementId
       WHERE o.servedOn >= ? AND o.servedOn < ? AND e.endsOn >= ? AND o.kind IN ('ON_SITE_SUPPORT', 'DATA_REPAIR')
       AND o.cancelledAt IS NULL${more} GROUP BY o.entitlementId, o.kind, o.cause`,
      [from, until < servedFrom ? until : servedFrom, servedFrom, ...customer],
    );
    // Whoever gives up half way has its own error to tell.
    span.catch(() => {});
    asked.push(span);
    if (asked.length >= SPANS_AHEAD) yield asked.shift() ?? [];
  }
  yield* asked;
}
