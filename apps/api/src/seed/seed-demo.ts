import table2005 from 'policy/data/2005.json' with { type: 'json' };
import type { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { loadPublishedTable } from '../modules/rate-tables/load-published-table.js';
import { perform } from './deeds/customer-deeds.js';
import { readPeople, Stage } from './deeds/stage.js';
import { DEMO_CUSTOMERS, demoDeeds } from './demo-deeds.js';
import type { Told } from './progress.js';
import { seedCustomerAccount } from './seed-customer-account.js';
import { seedUsers } from './seed-users.js';
import { instantOf } from './story/calendar.js';
import { eraUntil } from './story/era.js';

/** What is made beside logins and the guide’s table, and who is told how far it is. */
export interface Demo {
  customers?: boolean;
  /** How many customers beside the nine that are named. */
  many?: number;
  told?: Told;
}

/**
 * Fills an empty database with the guide's own table, a login for each role and, unless they are not wanted, two years of
 * a vendor with its customers: all of it or, where that fails, nothing. Gives false where there already is data.
 */
export async function seedDemo(
  database: Database,
  now: Date,
  { customers = true, many = DEMO_CUSTOMERS, told = () => {} }: Demo = {},
): Promise<boolean> {
  const [anyone] = await database.reader.rows('SELECT id FROM users LIMIT 1');
  if (anyone) return false;
  await database.transaction(async (transaction) => {
    if (customers) await seedVendor(transaction, now, { many, told });
    else await seedDesks(transaction, now);
  });
  return true;
}

/** The logins, and the guide's own table: it is history and loaded as published, with its own first day. */
async function seedDesks(transaction: Transaction, at: Date, who = { engineers: false }): Promise<void> {
  await seedUsers(transaction, at, who);
  const admin = (await readPeople(transaction)).get('admin');
  if (!admin) throw new Error('The users are seeded first');
  await loadPublishedTable(transaction, table2005, { by: admin.id, at });
}

async function seedVendor(
  transaction: Transaction,
  now: Date,
  { many, told }: { many: number; told: Told },
): Promise<void> {
  const era = eraUntil(now);
  await seedDesks(transaction, instantOf(era.from, '08:00'), { engineers: true });
  const stage = new Stage(transaction, await readPeople(transaction));
  const deeds = demoDeeds(era, many);
  await perform(stage, deeds, (done) => told({ what: 'steps', done, of: deeds.length }));
  await seedCustomerAccount(transaction, now);
}
