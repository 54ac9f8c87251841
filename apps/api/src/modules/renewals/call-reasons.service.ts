import { addYears, daysBetween } from 'policy';
import type { GraphQLResolveInfo } from 'graphql';
import type { Reader, SqlValue } from '../../database/reader.js';
import { badInput } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { heavily } from '../../graphql/heavily.js';
import { selectionOf } from '../../graphql/selection.js';
import { stitch } from '../../graphql/stitch.js';
import { type CallReasons, CoverageGap, ExhaustedAllowance } from './call-reasons.types.js';

const MOST = 1000;

type Sql = readonly [sql: string, ...parameters: SqlValue[]];

/** Licences whose cover has ended within a year, and allowances that are used up. Errors: BAD_USER_INPUT on a number outside 0 to 1,000. */
export async function callReasons(
  context: Context,
  info: GraphQLResolveInfo,
  first: number,
): Promise<CallReasons> {
  if (first < 0 || first > MOST) throw badInput(`\`first\` must be from 0 to ${MOST}`);
  const { today } = context;
  const [gapSql, usedSql] = [gapsOn(today), usedUpOn(today)];
  const found = await heavily(context, async (reader) => ({
    gapCount: await countOf(reader, gapSql),
    gaps: await rowsOf<Omit<CoverageGap, 'days'>>(reader, gapSql, 'coveredUntil DESC, licenceId', first),
    exhaustedCount: await countOf(reader, usedSql),
    exhausted: await rowsOf<ExhaustedAllowance>(reader, usedSql, 'endsOn DESC, licenceId, service', first),
  }));
  const gaps: CoverageGap[] = found.gaps.map((gap) => ({
    ...gap,
    days: daysBetween(gap.coveredUntil, today),
  }));
  const selection = selectionOf(info);
  await Promise.all([
    stitch(context, CoverageGap, gaps as object[] as never, selection.get('gaps') ?? new Map()),
    stitch(
      context,
      ExhaustedAllowance,
      found.exhausted as object[] as never,
      selection.get('exhausted') ?? new Map(),
    ),
  ]);
  return { ...found, gaps };
}

/** Licences whose last covered day lies within the year before a day: not covered then, nor later. */
const gapsOn = (today: string): Sql => [
  `SELECT licenceId, MAX(endsOn) AS coveredUntil FROM entitlements WHERE endsOn >= startsOn GROUP BY licenceId
   HAVING MAX(endsOn) < ? AND MAX(endsOn) >= ?`,
  today,
  addYears(today, -1),
];

/** Allowances of which nothing is left on a day, where no other live one of the licence has any. */
const usedUpOn = (today: string): Sql => [
  `SELECT e.id, e.licenceId, e.service, e.allowance, e.drawn, e.endsOn FROM entitlements e
   WHERE e.startsOn <= ? AND e.endsOn >= ? AND e.drawn >= e.allowance AND NOT EXISTS (
     SELECT 1 FROM entitlements o WHERE o.licenceId = e.licenceId AND o.service = e.service AND o.startsOn <= ? AND o.endsOn >= ?
     AND (o.allowance IS NULL OR o.drawn < o.allowance))`,
  today,
  today,
  today,
  today,
];

async function countOf(reader: Reader, [sql, ...parameters]: Sql): Promise<number> {
  const [row] = await reader.rows<{ n: number | string }>(
    `SELECT COUNT(*) AS n FROM (${sql}) found`,
    parameters,
  );
  return Number(row?.n ?? 0);
}

function rowsOf<T extends object>(
  reader: Reader,
  [sql, ...parameters]: Sql,
  order: string,
  first: number,
): Promise<T[]> {
  return reader.rows<T & Record<string, SqlValue>>(`SELECT * FROM (${sql}) found ORDER BY ${order} LIMIT ?`, [
    ...parameters,
    first,
  ]);
}
