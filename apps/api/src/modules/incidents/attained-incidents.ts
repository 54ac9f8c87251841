import type { GraphQLResolveInfo } from 'graphql';
import { storedInstant } from '../../database/instants.js';
import type { SqlValue } from '../../database/reader.js';
import { badInput } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { heavily } from '../../graphql/heavily.js';
import { selectionOf } from '../../graphql/selection.js';
import type { AttainmentOutcome } from '../../graphql/report-enums.js';
import type { Milestone } from '../../graphql/service-desk-enums.js';
import { columnsOf } from '../../graphql/row-columns.js';
import { stitch } from '../../graphql/stitch.js';
import { requestedBetween } from './attainment-report.service.js';
import { breachedSql, metSql, pendingSql, TARGET_SQL } from './breached-incidents.js';
import { Incident } from './incident.entity.js';

const MOST = 200;

/** Which incidents of the attainment report: of a level and a target, by what became of it. */
export interface AskedIncidents {
  from: string;
  to: string;
  level: number;
  milestone: Milestone;
  outcome: AttainmentOutcome;
  first: number;
  skip: number;
}

/**
 * The incidents that a figure of the attainment report counts, the latest requested first. Errors: BAD_USER_INPUT on days
 * as in the report, on a number of incidents outside 1 to 200, on less than none passed over.
 */
export async function attainedIncidents(
  context: Context,
  info: GraphQLResolveInfo,
  { from, to, level, milestone, outcome, first, skip }: AskedIncidents,
): Promise<object[]> {
  if (first < 1 || first > MOST || skip < 0)
    throw badInput(`\`first\` must be from 1 to ${MOST}, and \`skip\` not negative`);
  const period = requestedBetween(from, to);
  const target = TARGET_SQL.find((each) => each.milestone === milestone) ?? TARGET_SQL[0];
  const now = storedInstant(context.now());
  const [sql, parameters]: [string, SqlValue[]] =
    outcome === 'MET'
      ? [metSql(target), []]
      : [(outcome === 'BREACHED' ? breachedSql : pendingSql)(target), [now]];
  const selection = selectionOf(info);
  const { table, columns } = columnsOf(context.database, Incident, selection);
  const incidents = await heavily(context, (reader) =>
    reader.rows(
      `SELECT ${columns} FROM ${table} WHERE requestedAt >= ? AND requestedAt <= ? AND level = ? AND ${sql}
       ORDER BY requestedAt DESC, id DESC LIMIT ? OFFSET ?`,
      [...period, level, ...parameters, first, skip],
    ),
  );
  await stitch(context, Incident, incidents, selection);
  return incidents;
}
