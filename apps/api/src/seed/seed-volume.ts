import { addDays, addYears, type CivilDate, civilDateAt } from 'policy';
import type { Database } from '../database/database.js';
import { deedsOf, inOrder, perform } from './deeds/customer-deeds.js';
import { type Deed, readPeople, Stage } from './deeds/stage.js';
import { billAndIssue, monthEnds } from './office/month-billing.js';
import { rateTables } from './office/rate-tables.js';
import type { Told } from './progress.js';
import { seedDemo } from './seed-demo.js';
import { instantOf } from './story/calendar.js';
import { CONTRACTS_EACH, volumeStory } from './story/volume-story.js';

/** How much is made, and who is told how far it is. */
export interface Volume {
  /** Contracts, with four charges each; rounded up to whole customers. */
  contracts: number;
  now: Date;
  /** Whether the product’s billing runs invoice them, month by month: an invoice of four lines for each contract, and what visits cost. Else their charges stay open. */
  billed?: boolean;
  told?: Told;
}

/** Customers that are made together. */
const CHUNK = 50;
/** Chunks that are made at the same time where the database lets writers go side by side. */
const LANES = 3;

/**
 * Makes very many contracts by the services that the desks use, always from the same stories. It needs an empty database,
 * or one that it has begun to fill, else it throws NotOurs: stopped at any time it has kept each transaction whole or not at all, and started
 * again it goes on until there are as many contracts as wanted. A customer that it was stopped at keeps fewer renewals.
 */
export async function seedVolume(
  database: Database,
  { contracts, now, billed = true, told = () => {} }: Volume,
): Promise<void> {
  const today = civilDateAt(now.toISOString());
  if (await seedDemo(database, now, { customers: false }))
    await doTogether(database, rateTables(addYears(today, -CONTRACTS_EACH - 1), today));
  else await requireBegun(database, today);
  await makeContracts(database, today, contracts, told);
  if (billed) await billMonths(database, now, told);
}

/** Raised for a database that holds something else. */
export class NotOurs extends Error {}

async function requireBegun({ reader }: Database, today: CivilDate): Promise<void> {
  const [anyone] = await reader.rows('SELECT id FROM customers LIMIT 1');
  const [ours] = await reader.rows('SELECT id FROM customers WHERE shortCode = ?', [
    volumeStory(0, today).profile.shortCode,
  ]);
  const [table] = await reader.rows("SELECT id FROM rate_tables WHERE status = 'PUBLISHED' AND year <> 2005");
  if (!table || (anyone && !ours)) throw new NotOurs('The database has other data already');
}

async function doTogether(database: Database, deeds: readonly Deed[]): Promise<void> {
  const people = await readPeople(database.reader);
  await database.transaction((transaction) => perform(new Stage(transaction, people), deeds));
}

async function makeContracts(database: Database, today: CivilDate, goal: number, told: Told): Promise<void> {
  let begun = await countOf(database, 'contracts');
  let made = begun;
  let next = await countOf(database, 'customers');
  const lane = async (): Promise<void> => {
    while (begun < goal) {
      const first = next;
      const size = Math.min(CHUNK, Math.ceil((goal - begun) / CONTRACTS_EACH));
      next += size;
      begun += size * CONTRACTS_EACH;
      const stories = Array.from({ length: size }, (_, index) => volumeStory(first + index, today));
      for (const year of byYear(inOrder(stories.flatMap(deedsOf)))) await doTogether(database, year);
      made += size * CONTRACTS_EACH;
      told({ what: 'contracts', done: Math.min(made, goal), of: goal });
    }
  };
  await Promise.all(Array.from({ length: database.writesSideBySide ? LANES : 1 }, lane));
}

/**
 * The deeds of one civil year are one transaction: who takes numbers of a year waits for whoever took some before, so
 * that chunks at different years do not wait for each other.
 */
function byYear(deeds: readonly Deed[]): Deed[][] {
  const years = new Map<string, Deed[]>();
  for (const each of deeds) {
    const year = civilDateAt(each.at.toISOString()).slice(0, 'YYYY'.length);
    const own = years.get(year);
    if (own) own.push(each);
    else years.set(year, [each]);
  }
  return [...years.values()];
}

async function billMonths(database: Database, now: Date, told: Told): Promise<void> {
  const finance = (await readPeople(database.reader)).get('finance');
  if (!finance) throw new Error('Nobody does the finances');
  const today = civilDateAt(now.toISOString());
  const ends = monthEnds(addDays(addYears(today, -CONTRACTS_EACH), -31), today);
  const days = [...ends.map((end) => ({ end, at: instantOf(end, '20:00') })), { end: today, at: now }];
  for (const [index, { end, at }] of days.entries()) {
    await billAndIssue({ database, now: () => at }, finance, end);
    told({ what: 'months billed', done: index + 1, of: days.length });
  }
}

async function countOf(database: Database, table: 'customers' | 'contracts'): Promise<number> {
  const [row] = await database.reader.rows<{ many: number }>(`SELECT COUNT(*) AS many FROM ${table}`);
  return row?.many ?? 0;
}
