import type { Reader } from '../../database/reader.js';
import type { Edition } from '../../graphql/enums.js';
import { inList } from '../../graphql/stitch.js';

/** What an item concerns: a licence that is there, or one that the quote sells. */
export interface ConcernedLicence {
  licenceId: string | null;
  licenceItem: number | null;
  product: string;
  productName: string;
  edition: Edition;
  siteId: string;
}

/** A site as training needs it. */
export interface PlacedSite {
  id: string;
  city: string;
  district: string;
}

/** Those of the licences that are the customer’s own, by id. */
export async function concernedLicences(
  reader: Reader,
  customerId: string,
  ids: readonly string[],
): Promise<Map<string, ConcernedLicence>> {
  if (ids.length === 0) return new Map();
  const [marks, wanted] = inList([...new Set(ids)]);
  const rows = await reader.rows<Omit<ConcernedLicence, 'licenceItem'> & { licenceId: string }>(
    `SELECT id AS licenceId, product, productName, edition, siteId FROM licences WHERE customerId = ? AND id IN (${marks})`,
    [customerId, ...wanted],
  );
  return new Map(rows.map((row) => [row.licenceId, { ...row, licenceItem: null }]));
}

/** The customer’s sites, by id. */
export async function sitesOf(reader: Reader, customerId: string): Promise<Map<string, PlacedSite>> {
  const rows = await reader.rows<PlacedSite>('SELECT id, city, district FROM sites WHERE customerId = ?', [
    customerId,
  ]);
  return new Map(rows.map((row) => [row.id, row]));
}
