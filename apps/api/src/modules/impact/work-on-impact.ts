import { setImmediate as turn } from 'node:timers/promises';
import type { RateTable as TableDocument } from 'policy';
import type { EntityTarget } from 'typeorm';
import type { Stopping } from '../../background.js';
import type { Database } from '../../database/database.js';
import { storedInstant } from '../../database/instants.js';
import type { SqlValue } from '../../database/reader.js';
import { publishedTable } from '../rate-tables/published-tables.js';
import { rateTableRow } from '../rate-tables/rate-table-rows.js';
import { documentInVersion } from '../rate-tables/document-versions.js';
import { forgetEarlier } from './forget-impacts.js';
import { ImpactCharge } from './impact-charge.entity.js';
import { ImpactCustomer } from './impact-customer.entity.js';
import type { ImpactRun } from './impact-run.entity.js';
import { drawnBefore, heldTrainings, plansToRenew, servedOrders } from './impact-sources.js';
import { ImpactTally } from './impact-tally.js';
import { ImpactPricing } from './price-subject.js';

/** How often the run’s row says how far it has come. */
const TOLD_EVERY_MS = 250;
const ROWS_A_STATEMENT = 200;
const ROWS_A_TRANSACTION = 2_000;

/** What a worker needs: where the data is, and the clock of the trade. */
export interface Workshop {
  database: Database;
  now: () => Date;
}

/** The two tables of a run. */
export async function tablesOf(
  { reader }: Database,
  { rateTableId, version, againstId }: Pick<ImpactRun, 'rateTableId' | 'version' | 'againstId'>,
): Promise<{ old: TableDocument; new: TableDocument } | null> {
  const [row, against] = [await rateTableRow(reader, rateTableId), await publishedTable(reader, againstId)];
  const document = row && (await documentInVersion(reader, row, version));
  return document && against ? { old: against.document, new: document } : null;
}

/**
 * Works an impact out: everything is priced by both tables, chunk by chunk, with a turn for everybody else between two, and
 * what is summed up is stored at the end. A fault or the end of the process leaves it stopped: it is started anew, for
 * nothing rests on it.
 */
export async function workOnImpact(
  workshop: Workshop,
  run: ImpactRun,
  stopping: Stopping = () => false,
): Promise<void> {
  const { database } = workshop;
  try {
    const tables = await tablesOf(database, run);
    if (!tables || (await isSuperseded(database, run)))
      return await put(database, run.id, { status: 'STOPPED' });
    const tally = await tallyOf(database, run, tables, stopping);
    if (stopping() || !tally) return await put(database, run.id, { status: 'STOPPED' });
    await store(database, run.id, tally);
    const { kinds, gaps, ...totals } = tally.totals();
    const done = totals.services + totals.renewals + totals.unpricedCount;
    const whole = { status: 'DONE', done, total: done, finishedAt: storedInstant(workshop.now()) };
    const lists = { kinds: JSON.stringify(kinds), gaps: JSON.stringify(gaps) };
    await put(database, run.id, { ...totals, ...lists, ...whole });
    // Nobody waits for this any more.
    await forgetEarlier(database, run);
  } catch (error) {
    await put(database, run.id, { status: 'STOPPED' });
    throw error;
  }
}

async function tallyOf(
  database: Database,
  run: ImpactRun,
  tables: { old: TableDocument; new: TableDocument },
  stopping: Stopping,
): Promise<ImpactTally | null> {
  const { reader } = database;
  const [pricing, tally] = [new ImpactPricing(tables), new ImpactTally()];
  let [done, told] = [0, Date.now()];
  /** Tells from time to time how far it is; whether somebody still waits for it. */
  const goesOn = async (): Promise<boolean> => {
    await turn();
    if (stopping()) return false;
    if (Date.now() - told <= TOLD_EVERY_MS) return true;
    if (await isSuperseded(database, run)) return false;
    await put(database, run.id, { done });
    told = Date.now();
    return true;
  };
  for await (const counted of drawnBefore(reader, run)) {
    for (const each of counted) pricing.drawBefore(each);
    if (!(await goesOn())) return null;
  }
  for (const source of [servedOrders, heldTrainings, plansToRenew]) {
    for await (const subjects of source(reader, run)) {
      for (const subject of subjects) tally.add(subject, pricing.price(subject).compared);
      done += subjects.length;
      if (!(await goesOn())) return null;
    }
  }
  return tally;
}

/** Whether somebody has started a later impact of the same table: then nobody waits for this one. */
async function isSuperseded({ reader }: Database, { id, rateTableId }: ImpactRun): Promise<boolean> {
  const later = await reader.rows('SELECT id FROM impact_runs WHERE rateTableId = ? AND id > ? LIMIT 1', [
    rateTableId,
    id,
  ]);
  return later.length > 0;
}

/** Stores all customers and charges, side by side where the database can; everybody else writes between two transactions. */
async function store(database: Database, runId: string, tally: ImpactTally): Promise<void> {
  await Promise.all([
    insertAll(database, ImpactCustomer, tally.customerRows(runId)),
    insertAll(database, ImpactCharge, tally.chargeRows(runId)),
  ]);
}

/** Rows are made as they are stored: all of a large run at once would hold the process. */
async function insertAll<T extends object>(
  database: Database,
  entity: EntityTarget<T>,
  rows: Iterable<Partial<T>>,
): Promise<void> {
  for (const part of partsOf(rows, ROWS_A_TRANSACTION)) {
    await database.transaction(async (transaction) => {
      for (const some of partsOf(part, ROWS_A_STATEMENT)) {
        await transaction.insert(entity, some);
        await turn();
      }
    });
    await turn();
  }
}

function* partsOf<T>(rows: Iterable<T>, most: number): Generator<T[]> {
  let part: T[] = [];
  for (const row of rows) {
    part.push(row);
    if (part.length < most) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

/** Sets columns of a run’s row, and says that its worker goes on. */
async function put(database: Database, runId: string, values: Record<string, SqlValue>): Promise<void> {
  const all: Record<string, SqlValue> = { ...values, progressAt: storedInstant(new Date()) };
  const columns = Object.keys(all).map((name) => `${name} = ?`);
  await database.transaction((transaction) =>
    transaction.run(`UPDATE impact_runs SET ${columns.join(', ')} WHERE id = ?`, [
      ...Object.values(all),
      runId,
    ]),
  );
}
