import { addDays, addYears } from 'policy';
import { isoInstant, storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import type { Reader } from '../../database/reader.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { baseTableId, publishedTable } from '../rate-tables/published-tables.js';
import { rateTableRow, type RateTableRow, refuseVersion } from '../rate-tables/rate-table-rows.js';
import type { StartImpactInput } from './impact.inputs.js';
import { ImpactRun, SILENT_MS } from './impact-run.entity.js';
import type { ImpactScope } from './impact-subject.js';

/**
 * Starts an impact of a table in the version that was looked at; it is worked out in the background. It is compared with
 * the table that it is based on, or another published one. The same that is under way already is joined: two who look at one
 * draft would end each other's otherwise. Refuses with NOT_FOUND, VERSION_CONFLICT, NO_RATE_TABLE.
 */
export async function startImpact(
  unit: Unit,
  input: StartImpactInput,
): Promise<{ run: Pick<ImpactRun, 'id'>; isNew: boolean }> {
  const { transaction, today, now, actor } = unit;
  const row = await rateTableRow(transaction, input.rateTableId);
  if (!row) refuse('NOT_FOUND', { field: 'input.rateTableId' });
  if (row.version !== input.expectedVersion) refuseVersion();
  const againstId = await againstOf(transaction, row, input.againstId ?? null, today);
  const scope = scopeOf(row.year, today);
  const underWay = await runUnderWay(transaction, row, againstId, scope);
  if (underWay) {
    unit.audit({ subjectType: 'ImpactRun', subjectId: underWay.id, after: underWay });
    return { run: underWay, isNew: false };
  }
  const run = {
    id: newId(),
    rateTableId: row.id,
    version: row.version,
    againstId,
    status: 'RUNNING' as const,
    ...scope,
    ...NOTHING_YET,
    total: await countOf(transaction, scope),
    kinds: null,
    gaps: null,
    progressAt: storedInstant(new Date()),
    createdAt: storedInstant(now),
    finishedAt: null,
    createdById: actor.id,
  };
  await transaction.insert(ImpactRun, [run]);
  unit.audit({ subjectType: 'ImpactRun', subjectId: run.id, after: run });
  return { run, isNew: true };
}

/** The latest impact of the table where it asks the same, and somebody still works on it. */
async function runUnderWay(
  reader: Reader,
  { id, version }: RateTableRow,
  againstId: string,
  { servedTo, renewFrom }: ImpactScope,
): Promise<ImpactRun | null> {
  const [latest] = await reader.rows<ImpactRun>(
    'SELECT * FROM impact_runs WHERE rateTableId = ? ORDER BY id DESC LIMIT 1',
    [id],
  );
  const isSame =
    latest?.version === version &&
    latest.againstId === againstId &&
    latest.servedTo === servedTo &&
    latest.renewFrom === renewFrom;
  const isWorkedOn =
    latest?.status === 'RUNNING' && Date.now() - Date.parse(isoInstant(latest.progressAt)) <= SILENT_MS;
  return isSame && isWorkedOn ? latest : null;
}

const NOTHING_YET = {
  done: 0,
  services: 0,
  renewals: 0,
  unpricedCount: 0,
  customers: 0,
  customersUp: 0,
  customersDown: 0,
  oldFen: 0,
  newFen: 0,
  differenceFen: 0,
  upFen: 0,
  downFen: 0,
};

async function againstOf(
  reader: Reader,
  { basedOnId }: RateTableRow,
  asked: string | null,
  today: string,
): Promise<string> {
  const id = asked ?? basedOnId ?? (await baseTableId(reader, today));
  if (id === null) refuse('NO_RATE_TABLE', { field: 'input.againstId', values: { date: today } });
  const table = await publishedTable(reader, id);
  return table?.id ?? refuse('NOT_FOUND', { field: 'input.againstId' });
}

/** The last twelve months, today included, and what of the table’s year is still to come. */
function scopeOf(year: number, today: string): ImpactScope {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const isPast = last < today;
  return {
    servedFrom: addDays(addYears(today, -1), 1),
    servedTo: today,
    renewFrom: isPast ? null : first > today ? first : today,
    renewTo: isPast ? null : last,
  };
}

/** About how much there is to do: what the indexes alone tell. */
async function countOf(
  reader: Reader,
  { servedFrom, servedTo, renewFrom, renewTo }: ImpactScope,
): Promise<number> {
  const [orders, lines] = await Promise.all([
    reader.rows<{ total: number }>(
      'SELECT COUNT(*) AS total FROM service_orders WHERE servedOn >= ? AND servedOn <= ?',
      [servedFrom, servedTo],
    ),
    reader.rows<{ total: number }>(
      'SELECT COUNT(*) AS total FROM contract_lines WHERE endsOn >= ? AND endsOn <= ?',
      [renewFrom ?? '9999-12-31', renewTo ?? '0001-01-01'],
    ),
  ]);
  return (orders[0]?.total ?? 0) + (lines[0]?.total ?? 0);
}
