import type { Reader } from '../../database/reader.js';
import { inList } from '../../graphql/stitch.js';

/** The key of the representative of each customer that has one on a day (clause 8): the latest assigned from that day or an earlier one. */
export async function representativesOn(
  reader: Reader,
  customerIds: readonly string[],
  date: string,
): Promise<Map<string, string>> {
  const [marks, ids] = inList(customerIds);
  const rows = await reader.rows<{ customerId: string; userId: string }>(
    `SELECT customerId, userId FROM representative_assignments WHERE customerId IN (${marks}) AND fromOn <= ? ORDER BY fromOn, id`,
    [...ids, date],
  );
  return new Map(rows.map(({ customerId, userId }) => [customerId, userId]));
}
