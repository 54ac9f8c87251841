import { civilDateAt } from 'policy';
import table2005 from 'policy/data/2005.json' with { type: 'json' };
import type { Transaction } from '../../src/database/transaction.js';
import { loadPublishedTable } from '../../src/modules/rate-tables/load-published-table.js';
import type { Bench } from '../scenario.js';

/** A licence and the entitlement that a visit today draws from. */
export interface Visitable {
  licenceId: string;
  entitlementId: string;
}

const FLOOR_TABLE = `CREATE TABLE IF NOT EXISTS floor_visits
  (id varchar(36) PRIMARY KEY, entitlementId varchar(36) NOT NULL, servedOn date NOT NULL, drawn integer NOT NULL, createdAt datetime(3) NOT NULL)`;

/** Licences with nothing drawn from, each with one entitlement to visits today of this allowance. */
export async function visitable(
  { database }: Bench,
  { count, allowance }: { count: number; allowance: number },
): Promise<Visitable[]> {
  const today = civilDateAt(new Date().toISOString());
  const found = await database.reader.rows<Visitable>(
    `SELECT licenceId, MAX(id) AS entitlementId FROM entitlements
     WHERE service = 'ON_SITE_SUPPORT' AND startsOn <= ? AND endsOn >= ? AND drawn = 0
     GROUP BY licenceId HAVING COUNT(*) = 1 ORDER BY licenceId LIMIT ${count}`,
    [today, today],
  );
  if (found.length < count) throw new Error(`There are no ${count} licences that nothing is drawn from`);
  await database.transaction(async (transaction) => {
    await transaction.run(FLOOR_TABLE);
    const tableId = await tableWith(transaction, allowance);
    for (const { entitlementId } of found) {
      const sql = 'UPDATE entitlements SET allowance = ?, rateTableId = ? WHERE id = ?';
      await transaction.run(sql, [allowance, tableId, entitlementId]);
    }
  });
  return found;
}

/** A published table that grants so many visits. Older than any other, it decides only where it is named. */
async function tableWith(transaction: Transaction, allowance: number): Promise<string> {
  const { onSiteSupport } = table2005;
  const rows = onSiteSupport.rows.map((row) => ({
    ...row,
    allowance: { STANDALONE: allowance, NETWORK: allowance },
  }));
  const year = 1990 + allowance / 1000;
  const document = {
    ...table2005,
    year,
    effectiveFrom: `${year}-01-01`,
    onSiteSupport: { ...onSiteSupport, rows },
  };
  const [user] = await transaction.rows<{ id: string }>("SELECT id FROM users WHERE login = 'admin'");
  return loadPublishedTable(transaction, document, { by: user?.id ?? '', at: new Date() });
}
