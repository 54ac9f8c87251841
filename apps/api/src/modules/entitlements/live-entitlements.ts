import { chooseEmergencyEntitlement, chooseEntitlement, type Service } from 'policy';
import type { Reader, Row } from '../../database/reader.js';
import { inList } from '../../graphql/stitch.js';
import type { EntitlementSource } from '../../graphql/enums.js';

/** An entitlement as its row stands. */
export interface LiveEntitlement {
  id: string;
  licenceId: string;
  service: Service;
  source: EntitlementSource;
  startsOn: string;
  endsOn: string;
  allowance: number | null;
  drawn: number;
  agreedOn: string;
  rateTableId: string;
  contractId: string | null;
}

const NAMES = [
  'id',
  'licenceId',
  'service',
  'source',
  'startsOn',
  'endsOn',
  'allowance',
  'drawn',
  'agreedOn',
  'rateTableId',
  'contractId',
] as const;
const COLUMNS = NAMES.join(', ');

/** Reads a licence `l` with its entitlements that are live on a date, given twice: a row for each, in their order; `liveIn` takes them out. */
export const WITH_LIVE = {
  columns: NAMES.map((name) => `e.${name} AS live_${name}`).join(', '),
  from: 'LEFT JOIN entitlements e ON e.licenceId = l.id AND e.startsOn <= ? AND e.endsOn >= ?',
  order: 'ORDER BY e.agreedOn, e.id',
};

/** The entitlements in rows that were read with them. */
export function liveIn(rows: readonly Row[]): LiveEntitlement[] {
  return rows
    .filter((row) => row['live_id'] !== null)
    .map(
      (row) =>
        Object.fromEntries(NAMES.map((name) => [name, row[`live_${name}`]])) as unknown as LiveEntitlement,
    );
}

/** The entitlements of licences that are live on a date, for all services, those agreed first before the others. */
export function liveEntitlements(
  reader: Reader,
  licenceIds: readonly string[],
  date: string,
): Promise<LiveEntitlement[]> {
  const [marks, ids] = inList(licenceIds);
  return reader.rows<LiveEntitlement>(
    `SELECT ${COLUMNS} FROM entitlements WHERE licenceId IN (${marks}) AND startsOn <= ? AND endsOn >= ? ORDER BY agreedOn, id`,
    [...ids, date, date],
  );
}

/** All entitlements of a licence, past and to come, those agreed first before the others. */
export function allEntitlements(reader: Reader, licenceId: string): Promise<LiveEntitlement[]> {
  return reader.rows<LiveEntitlement>(
    `SELECT ${COLUMNS} FROM entitlements WHERE licenceId = ? ORDER BY agreedOn, id`,
    [licenceId],
  );
}

/** What one licence's entitlements are asked for on a date. */
export interface CoverAsked {
  kind: Service | 'EMERGENCY';
  date: string;
}

/** Of one licence's entitlements the one that covers a service or an emergency on a date; null where none is live (policy). */
export function entitlementFor(
  entitlements: readonly LiveEntitlement[],
  { kind, date }: CoverAsked,
): LiveEntitlement | null {
  const periods = entitlements.map((each) => ({ ...each, from: each.startsOn, to: each.endsOn }));
  const chosen =
    kind === 'EMERGENCY'
      ? chooseEmergencyEntitlement(periods, date)
      : chooseEntitlement(periods, { service: kind, date });
  return entitlements.find(({ id }) => id === chosen?.id) ?? null;
}
