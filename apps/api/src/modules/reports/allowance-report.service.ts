import type { GraphQLResolveInfo } from 'graphql';
import type { Reader, SqlValue } from '../../database/reader.js';
import { badInput } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { heavily } from '../../graphql/heavily.js';
import { selectionOf } from '../../graphql/selection.js';
import { stitch } from '../../graphql/stitch.js';
import { publishedTable } from '../rate-tables/published-tables.js';
import {
  type AllowanceFilter,
  type AllowanceReport,
  type AllowanceTotal,
  AllowanceUse,
} from './allowance-report.js';

const MOST_PERIODS = 1000;

/** One allowance with what is used of it. */
export type AllowancePeriod = Omit<AllowanceUse, 'licence'>;
type Use = AllowancePeriod;
type Sql = readonly [sql: string, parameters: SqlValue[]];
/** Sums come as text from one database and as numbers from the other. */
type Sums<T> = { [K in keyof T]: [T[K]] extends [number] ? number | string : T[K] };

/**
 * How much is used of the allowances whose period has a day in it. Errors: BAD_USER_INPUT on a number of periods outside
 * 0 to 1,000.
 */
export async function allowanceReport(
  context: Context,
  info: GraphQLResolveInfo,
  { on, filter, first }: { on: string; filter: AllowanceFilter | null; first: number },
): Promise<AllowanceReport> {
  if (first < 0 || first > MOST_PERIODS) throw badInput(`\`first\` must be from 0 to ${MOST_PERIODS}`);
  const { totals, periods } = await heavily(context, async (reader) => {
    const from = await usesOn(reader, on, filter ?? {});
    return { totals: await totalsOf(reader, from), periods: await periodsOf(reader, from, first) };
  });
  const selection = selectionOf(info).get('periods') ?? new Map();
  await stitch(context, AllowanceUse, periods, selection);
  return { on, periodCount: totals.reduce((sum, each) => sum + each.periods, 0), totals, periods };
}

/** Periods that are read at a time, each time from all of them in their order. */
const PERIODS_AT_A_TIME = 20_000;

/** Every allowance whose period has a day in it, in the order of the report, some at a time, with their number. */
export async function allowancePeriods(
  reader: Reader,
  on: string,
  filter: AllowanceFilter,
): Promise<{ count: number; periods: AsyncIterable<AllowancePeriod[]> }> {
  const from = await usesOn(reader, on, filter);
  const totals = await totalsOf(reader, from);
  return { count: totals.reduce((sum, each) => sum + each.periods, 0), periods: allPeriods(reader, from) };
}

async function* allPeriods(reader: Reader, from: Sql): AsyncGenerator<Use[]> {
  for (let skip = 0; ; skip += PERIODS_AT_A_TIME) {
    const some = await periodsOf(reader, from, PERIODS_AT_A_TIME, skip);
    if (some.length > 0) yield some;
    if (some.length < PERIODS_AT_A_TIME) return;
  }
}

/** The allowances live on a day, each with its overage. */
async function usesOn(reader: Reader, on: string, filter: AllowanceFilter): Promise<Sql> {
  const [past, pastParameters] = await pastAllowance(reader);
  const { customerId, licenceId, product, service, source } = filter;
  const conditions = Object.entries({
    'l.customerId': customerId,
    'e.licenceId': licenceId,
    'l.product': product,
    'e.service': service,
    'e.source': source,
  }).filter((condition): condition is [string, string] => typeof condition[1] === 'string');
  const overage = `SELECT o.entitlementId, COUNT(*) AS overage FROM service_orders o JOIN entitlements e ON e.id = o.entitlementId
    WHERE e.startsOn <= ? AND e.endsOn >= ? AND o.kind = e.service AND o.drawn = 0 AND o.cancelledAt IS NULL AND (${past})
    GROUP BY o.entitlementId`;
  const sql = `SELECT e.id AS entitlementId, e.licenceId, e.service, e.source, e.startsOn, e.endsOn, e.allowance, e.drawn,
    CASE WHEN e.drawn < e.allowance THEN e.allowance - e.drawn ELSE 0 END AS remaining, COALESCE(p.overage, 0) AS overage
    FROM entitlements e JOIN licences l ON l.id = e.licenceId LEFT JOIN (${overage}) p ON p.entitlementId = e.id
    WHERE e.startsOn <= ? AND e.endsOn >= ?${conditions.map(([column]) => ` AND ${column} = ?`).join('')}`;
  return [sql, [on, on, ...pastParameters, on, on, ...conditions.map(([, value]) => value)]];
}

/** What makes a service that drew nothing an overage: its cause is none that its entitlement's table excludes (clause 2). */
async function pastAllowance(reader: Reader): Promise<Sql> {
  const ids = await reader.rows<{ id: string }>("SELECT id FROM rate_tables WHERE status = 'PUBLISHED'");
  const conditions: string[] = [];
  const parameters: SqlValue[] = [];
  for (const { id } of ids) {
    const document = (await publishedTable(reader, id))?.document;
    for (const [service, rule] of [
      ['ON_SITE_SUPPORT', document?.onSiteSupport],
      ['DATA_REPAIR', document?.dataRepair],
    ] as const) {
      const excluded = rule?.excludedCauses ?? [];
      const isNone = excluded.length > 0 ? ` AND o.cause NOT IN (${excluded.map(() => '?').join(',')})` : '';
      conditions.push(`(e.rateTableId = ? AND e.service = ?${isNone})`);
      parameters.push(id, service, ...excluded);
    }
  }
  return [conditions.join(' OR ') || '1 = 0', parameters];
}

async function totalsOf(reader: Reader, [sql, parameters]: Sql): Promise<AllowanceTotal[]> {
  const rows = await reader.rows<Sums<AllowanceTotal>>(
    `SELECT service, source, COUNT(*) AS periods, SUM(COALESCE(allowance, 0)) AS allowance, SUM(drawn) AS drawn,
      SUM(remaining) AS remaining, SUM(overage) AS overage FROM (${sql}) uses GROUP BY service, source ORDER BY service, source`,
    parameters,
  );
  return rows.map((row) => ({
    service: row.service,
    source: row.source,
    periods: Number(row.periods),
    allowance: Number(row.allowance),
    drawn: Number(row.drawn),
    remaining: Number(row.remaining),
    overage: Number(row.overage),
  }));
}

async function periodsOf(reader: Reader, [sql, parameters]: Sql, first: number, skip = 0): Promise<Use[]> {
  if (first === 0) return [];
  const rows = await reader.rows<Sums<Use>>(
    `SELECT * FROM (${sql}) uses ORDER BY overage DESC, CASE WHEN allowance IS NULL THEN 1 ELSE 0 END, remaining, entitlementId LIMIT ? OFFSET ?`,
    [...parameters, first, skip],
  );
  return rows.map((row) => ({
    ...row,
    drawn: Number(row.drawn),
    overage: Number(row.overage),
    remaining: row.allowance === null ? null : Number(row.remaining),
  }));
}
