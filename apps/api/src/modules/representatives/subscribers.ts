import type { Reader } from '../../database/reader.js';
import type { Condition } from '../../graphql/connection.js';
import { inList } from '../../graphql/stitch.js';

const LIVE =
  'FROM licences l JOIN entitlements e ON e.licenceId = l.id WHERE e.startsOn <= ? AND e.endsOn >= ?';

/** Customers that are subscribers on a day (clause 8): any plan or free period of any of their licences is live. */
export const subscribersOn = (date: string): Condition => [
  // A value rather than EXISTS: MariaDB then asks it of the page’s customers alone, and joins no whole tables.
  `COALESCE((SELECT 1 ${LIVE} AND l.customerId = customers.id LIMIT 1), 0) = 1`,
  date,
  date,
];

/** Which of some customers are subscribers on a day (clause 8), by one statement. */
export async function subscribersAmong(
  reader: Reader,
  customerIds: readonly string[],
  date: string,
): Promise<Set<string>> {
  const [marks, ids] = inList(customerIds);
  const rows = await reader.rows<{ customerId: string }>(
    `SELECT DISTINCT l.customerId ${LIVE} AND l.customerId IN (${marks})`,
    [date, date, ...ids],
  );
  return new Set(rows.map(({ customerId }) => customerId));
}
