import table2005 from 'policy/data/2005.json' with { type: 'json' };
import type { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { loadPublishedTable } from '../modules/rate-tables/load-published-table.js';
import { seedCustomerAccount } from './seed-customer-account.js';
import { seedCustomers } from './seed-customers.js';
import { seedUsers } from './seed-users.js';

/**
 * Fills an empty database with the guide's own table, a login for each role and, unless they are not wanted, demo
 * customers. Gives false where there already is data.
 */
export async function seedDemo(database: Database, now: Date, { customers = true } = {}): Promise<boolean> {
  const [anyone] = await database.reader.rows('SELECT id FROM users LIMIT 1');
  if (anyone) return false;
  await database.transaction(async (transaction) => {
    await seedUsers(transaction, now);
    await seedFirstTable(transaction, now);
    if (!customers) return;
    await seedCustomers(transaction, now);
    await seedCustomerAccount(transaction, now);
  });
  return true;
}

/** The guide's own table is history: it is loaded as published, with its own first day. */
async function seedFirstTable(transaction: Transaction, now: Date): Promise<void> {
  const [admin] = await transaction.rows<{ id: string }>("SELECT id FROM users WHERE login = 'admin'");
  if (!admin) throw new Error('The users are seeded first');
  await loadPublishedTable(transaction, table2005, { by: admin.id, at: now });
}
