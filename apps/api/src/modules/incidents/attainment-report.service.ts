import { LEVELS } from 'policy';
import { storedInstant } from '../../database/instants.js';
import type { Reader, SqlValue } from '../../database/reader.js';
import { badInput } from '../../graphql/connection.js';
import type { AttainmentReport, AttainmentRow, HoldRow } from './attainment-report.js';
import { breachedSql, metSql, pendingSql, TARGET_SQL, type TargetSql } from './breached-incidents.js';

/** Sums come as text from one database and as numbers from the other. */
type Sums = Record<string, number | string>;

/**
 * How the targets of the incidents requested from one civil day to another, both included, stand at an instant. Errors:
 * BAD_USER_INPUT on `from` after `to`.
 */
export async function attainmentReport(
  reader: Reader,
  from: string,
  to: string,
  now: Date,
): Promise<AttainmentReport> {
  const period = requestedBetween(from, to);
  const [levels, holds] = await Promise.all([
    sumsByLevel(reader, period, storedInstant(now)),
    holdsByReason(reader, period),
  ]);
  const rows = LEVELS.flatMap((level) => {
    const sums = levels.find((each) => each['level'] === level) ?? {};
    return TARGET_SQL.map((target) => rowOf(level, target, sums));
  });
  return { from, to, rows, holds };
}

/** The first and the last instant of a period of civil days, both included. Errors: BAD_USER_INPUT on `from` after `to`. */
export function requestedBetween(from: string, to: string): SqlValue[] {
  if (from > to) throw badInput('`from` must not be after `to`');
  return [instantOf(from, '00:00:00.000'), instantOf(to, '23:59:59.999')];
}

/** A time of a civil day in Asia/Shanghai, as it is stored. */
const instantOf = (date: string, time: string): string => storedInstant(new Date(`${date}T${time}+08:00`));

function sumsByLevel(reader: Reader, period: SqlValue[], now: string): Promise<Sums[]> {
  const parameters: SqlValue[] = [];
  const sums = TARGET_SQL.flatMap((target) => {
    const held = `EXISTS (SELECT 1 FROM incident_holds h WHERE h.incidentId = incidents.id AND h.heldAt < ${target.dueAt})`;
    const sum = (name: string, condition: string): string =>
      `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS ${nameOf(target, name)}`;
    parameters.push(now, now, now);
    return [
      sum('met', metSql(target)),
      sum('breached', breachedSql(target)),
      sum('pending', pendingSql(target)),
      sum('breachedAfterHold', `${breachedSql(target)} AND ${held}`),
    ];
  });
  return reader.rows<Sums>(
    `SELECT level, COUNT(*) AS incidents, ${sums.join(', ')} FROM incidents WHERE requestedAt >= ? AND requestedAt <= ? GROUP BY level`,
    [...parameters, ...period],
  );
}

const nameOf = ({ milestone }: TargetSql, name: string): string => `${milestone}_${name}`;

function rowOf(level: number, target: TargetSql, sums: Sums): AttainmentRow {
  const sum = (name: string): number => Number(sums[nameOf(target, name)] ?? 0);
  const [met, breached] = [sum('met'), sum('breached')];
  return {
    level,
    milestone: target.milestone,
    incidents: Number(sums['incidents'] ?? 0),
    due: met + breached,
    met,
    breached,
    pending: sum('pending'),
    breachedAfterHold: sum('breachedAfterHold'),
  };
}

function holdsByReason(reader: Reader, period: SqlValue[]): Promise<HoldRow[]> {
  return reader.rows<HoldRow>(
    `SELECT h.reason, COUNT(*) AS holds, COUNT(DISTINCT h.incidentId) AS incidents FROM incident_holds h
     JOIN incidents i ON i.id = h.incidentId WHERE i.requestedAt >= ? AND i.requestedAt <= ? GROUP BY h.reason ORDER BY h.reason`,
    period,
  );
}
