import type { Reader } from '../../database/reader.js';
import { readRows } from '../../graphql/read-one.js';
import type { EntityClass, ReadAhead } from '../../graphql/relations.js';
import { inList } from '../../graphql/stitch.js';

const KEY = 'contract-item:';

/** What the charge of a sale’s item is billed under. */
export const itemKey = (itemId: string): string => `${KEY}${itemId}`;

/** Sets on charges, or on rows that name their charge, the sale’s item whose price it is; null for other charges. */
export function readContractItems(contractItem: () => EntityClass, chargeIn: 'id' | 'chargeId'): ReadAhead {
  return async (reading, rows, below) => {
    const chargeIds = rows.map((row) => String(row[chargeIn]));
    const itemIds = await itemsOf(reading.database.reader, chargeIds);
    const items = await readRows(reading, contractItem(), [...new Set(itemIds.values())], below);
    const byId = new Map(items.map((item) => [String(item['id']), item]));
    for (const row of rows) row['contractItem'] = byId.get(itemIds.get(String(row[chargeIn])) ?? '') ?? null;
  };
}

/** The items of charges by charge; what a discount takes off an item is the item’s too. */
async function itemsOf(reader: Reader, chargeIds: readonly string[]): Promise<Map<string, string>> {
  const [marks, wanted] = inList([...new Set(chargeIds)]);
  const rows = await reader.rows<{ id: string; billingKey: string }>(
    `SELECT id, billingKey FROM charges WHERE id IN (${marks}) AND billingKey LIKE '${KEY}%'`,
    wanted,
  );
  return new Map(rows.map(({ id, billingKey }) => [id, billingKey.slice(KEY.length).split(':')[0] ?? '']));
}
