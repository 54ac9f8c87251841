import { PolicyError, zoneOf } from 'policy';
import type { ReadAhead } from '../../graphql/relations.js';
import { type PublishedTable, tableInForce } from '../rate-tables/published-tables.js';

/** Where a site lies. */
export interface SitePlace {
  city: string;
  district: string;
}

/** The zone of a site by a table (clause 10); null where the table knows no such district of Shenzhen. */
export function zoneByTable(table: PublishedTable, { city, district }: SitePlace): string | null {
  try {
    return zoneOf(table.document, { city, district });
  } catch (error) {
    if (error instanceof PolicyError && error.code === 'RATE_NOT_SET') return null;
    throw error;
  }
}

/** Sets `zone` on sites, by the table in force today; null before the first table. */
export const readZones: ReadAhead = async ({ database, today }, sites) => {
  const table = await tableInForce(database.reader, today);
  for (const site of sites) site['zone'] = table && zoneByTable(table, site as object as SitePlace);
};
