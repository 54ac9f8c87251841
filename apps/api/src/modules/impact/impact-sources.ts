import { addDays, type DecisionRequest, type DrawnBefore, type Edition } from 'policy';
import type { Reader } from '../../database/reader.js';
import type { Condition } from '../../graphql/conditions.js';
import type { ImpactScope, ImpactSubject } from './impact-subject.js';
import { stretchesOf } from './stretches.js';

/** A condition on the customer, where only one is asked for. */
const ofCustomer = (column: string, { customerId }: ImpactScope): Condition | null =>
  customerId === undefined ? null : [`${column} = ?`, customerId];

interface ServedRow {
  id: string;
  day: string;
  customerId: string;
  licenceId: string;
  entitlementId: string | null;
  city: string | null;
  district: string | null;
  request: string;
}

/** Services that were given and stand, the earliest first, stretch by stretch. */
export async function* servedOrders(reader: Reader, scope: ImpactScope): AsyncGenerator<ImpactSubject[]> {
  const span = {
    table: 'service_orders o',
    orderBy: ['o.servedOn', 'o.id'],
    from: scope.servedFrom,
    to: scope.servedTo,
    where: ofCustomer('o.customerId', scope),
  } as const;
  yield* stretchesOf(reader, span, async ([within, ...parameters]) => {
    const rows = await reader.rows<ServedRow>(
      `SELECT o.id, o.servedOn AS day, o.customerId, o.licenceId, o.entitlementId, s.city, s.district, d.request
       FROM service_orders o JOIN decisions d ON d.id = o.decisionId LEFT JOIN sites s ON s.id = o.siteId
       WHERE ${within} AND o.cancelledAt IS NULL ORDER BY o.servedOn, o.id`,
      parameters,
    );
    return rows.map(orderSubject);
  });
}

function orderSubject({ day, city, district, request, entitlementId, ...row }: ServedRow): ImpactSubject {
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

/** Trainings that were held, the earliest first, stretch by stretch. */
export async function* heldTrainings(reader: Reader, scope: ImpactScope): AsyncGenerator<ImpactSubject[]> {
  const span = {
    table: 'training_sessions t',
    orderBy: ['t.heldOn', 't.id'],
    from: scope.servedFrom,
    to: scope.servedTo,
    where: ofCustomer('t.customerId', scope),
  } as const;
  yield* stretchesOf(reader, span, async ([within, ...parameters]) => {
    const rows = await reader.rows<Omit<ServedRow, 'entitlementId'> & { prepaidDays: number | null }>(
      `SELECT t.id, t.heldOn AS day, t.customerId, t.licenceId, t.prepaidDays, s.city, s.district, d.request
       FROM training_sessions t JOIN decisions d ON d.id = t.decisionId JOIN licences l ON l.id = t.licenceId
       JOIN sites s ON s.id = l.siteId WHERE ${within} AND t.status = 'HELD' ORDER BY t.heldOn, t.id`,
      parameters,
    );
    return rows.map((row): ImpactSubject => ({
      ...orderSubject({ ...row, entitlementId: null }),
      source: 'TRAINING',
      prepaidDays: row.prepaidDays ?? 0,
    }));
  });
}

interface RenewalRow {
  id: string;
  endsOn: string;
  plan: string;
  licenceId: string;
  customerId: string;
  product: string;
  edition: Edition;
}

const TO_RENEW = `c.kind = 'SERVICE' AND c.status <> 'CANCELLED' AND c.renewedById IS NULL AND NOT EXISTS (SELECT 1 FROM contract_lines later
  WHERE later.contractId = cl.contractId AND later.licenceId = cl.licenceId AND later.plan = cl.plan AND later.endsOn > cl.endsOn)`;

/** Plans whose contract ends so that its renewal would begin in the span, and is not renewed yet; stretch by stretch. */
export async function* plansToRenew(reader: Reader, scope: ImpactScope): AsyncGenerator<ImpactSubject[]> {
  const { renewFrom, renewTo, customerId } = scope;
  if (renewFrom === null || renewTo === null) return;
  const span = {
    table: 'contract_lines cl',
    orderBy: ['cl.endsOn', 'cl.id'],
    from: addDays(renewFrom, -1),
    to: addDays(renewTo, -1),
    where: (customerId === undefined
      ? null
      : ['cl.contractId IN (SELECT id FROM contracts WHERE customerId = ?)', customerId]) as Condition | null,
  } as const;
  yield* stretchesOf(reader, span, async ([within, ...parameters]) => {
    const rows = await reader.rows<RenewalRow>(
      `SELECT cl.id, cl.endsOn, cl.plan, cl.licenceId, c.customerId, l.product, l.edition
       FROM contract_lines cl JOIN contracts c ON c.id = cl.contractId JOIN licences l ON l.id = cl.licenceId
       WHERE ${within} AND ${TO_RENEW} ORDER BY cl.endsOn, cl.id`,
      parameters,
    );
    return rows.map(renewalSubject);
  });
}

function renewalSubject({
  id,
  endsOn,
  plan,
  product,
  edition,
  licenceId,
  customerId,
}: RenewalRow): ImpactSubject {
  return {
    id,
    source: 'RENEWAL',
    on: addDays(endsOn, 1),
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
  const [more, ...customer] = ofCustomer('o.customerId', scope) ?? ['1 = 1'];
  const asked: Promise<DrawnBefore[]>[] = [];
  for (let from = addDays(servedFrom, -DAYS_BEFORE); from < servedFrom; from = addDays(from, DAYS_AT_ONCE)) {
    const until = addDays(from, DAYS_AT_ONCE);
    const span = reader.rows<DrawnBefore>(
      `SELECT o.entitlementId AS period, o.kind AS service, o.cause, COUNT(*) AS times FROM service_orders o
       JOIN entitlements e ON e.id = o.entitlementId
       WHERE o.servedOn >= ? AND o.servedOn < ? AND e.endsOn >= ? AND o.kind IN ('ON_SITE_SUPPORT', 'DATA_REPAIR')
       AND o.cancelledAt IS NULL AND ${more} GROUP BY o.entitlementId, o.kind, o.cause`,
      [from, until < servedFrom ? until : servedFrom, servedFrom, ...customer],
    );
    // Whoever gives up half way has its own error to tell.
    span.catch(() => {});
    asked.push(span);
    if (asked.length >= SPANS_AHEAD) yield asked.shift() ?? [];
  }
  yield* asked;
}
