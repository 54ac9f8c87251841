import { COVERAGES, type Coverage, isOneOf, type Level, LEVELS } from '../codes.js';
import { invalidRequest, rateNotSet } from '../errors.js';
import { addMinutes, type Instant, isInstant } from '../instants.js';
import { clauseOf } from '../rate-table/clause-of-cell.js';
import { isRecord, listOf, readCell } from '../rate-table/document.js';
import { minutesOfHours } from '../rate-table/hours.js';
import type { RateTable } from '../rate-table/types.js';

/** A fault as the customer reported it. */
export interface TargetRequest {
  readonly level: Level;
  readonly zone: string;
  readonly coverage: Coverage;
  readonly requestedAt: Instant;
}

/** By when help is due: met at exactly the instant (UTC), breached after it; null is no target. */
export interface Targets {
  readonly respondBy: Instant | null;
  readonly arriveBy: Instant | null;
  readonly resolveBy: Instant | null;
}

const NO_TARGETS: Targets = { respondBy: null, arriveBy: null, resolveBy: null };
const ROWS = '/emergency/targets';
const isLevel = isOneOf(LEVELS);
const isCoverage = isOneOf(COVERAGES);

function check(table: RateTable, { level, zone, coverage, requestedAt }: TargetRequest): void {
  if (!isLevel(level)) throw invalidRequest('level');
  if (!listOf(readCell(table, '/zones')).some((one) => readCell(one, '/code') === zone))
    throw invalidRequest('zone');
  if (!isCoverage(coverage)) throw invalidRequest('coverage');
  if (!isInstant(requestedAt)) throw invalidRequest('requestedAt');
}

/**
 * The place of the row that states the targets of a level in a zone (10): its hours stand below it as `responseHours`,
 * `arrivalHours` and `resolutionHours`. Throws RATE_NOT_SET where the table has no such row.
 */
export function targetRow(table: RateTable, { level, zone }: Pick<TargetRequest, 'level' | 'zone'>): string {
  const index = listOf(readCell(table, ROWS)).findIndex(
    (row) => isRecord(row) && row['zone'] === zone && row['level'] === level,
  );
  if (index < 0) throw rateNotSet(ROWS, clauseOf(ROWS));
  return `${ROWS}/${index}`;
}

/** Elapsed hours after the request; a target that is null is none, one that is no number of hours is not set. */
function due(table: RateTable, cell: string, requestedAt: Instant): Instant | null {
  const hours = readCell(table, cell);
  if (hours === null) return null;
  const minutes = minutesOfHours(hours);
  if (minutes === null) throw rateNotSet(cell, clauseOf(cell));
  return addMinutes(requestedAt, minutes);
}

/**
 * By when to respond, arrive and resolve (10), in hours that elapse day and night from the request: null each without
 * coverage. Throws RATE_NOT_SET where the table has no row for the zone and level, INVALID_REQUEST for an unknown zone,
 * level or coverage and for what is no instant.
 */
export function targets(table: RateTable, request: TargetRequest): Targets {
  check(table, request);
  const { coverage, requestedAt } = request;
  if (coverage === 'NONE') return { ...NO_TARGETS };
  const row = targetRow(table, request);
  const at = (hours: string): Instant | null => due(table, `${row}/${hours}`, requestedAt);
  return { respondBy: at('responseHours'), arriveBy: at('arrivalHours'), resolveBy: at('resolutionHours') };
}
