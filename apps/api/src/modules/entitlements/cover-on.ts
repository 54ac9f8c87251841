import type { Reader } from '../../database/reader.js';
import { type PublishedTable, publishedTable, tableInForce } from '../rate-tables/published-tables.js';
import {
  type CoverAsked,
  entitlementFor,
  type LiveEntitlement,
  liveEntitlements,
} from './live-entitlements.js';

/** What covers a licence for a service or an emergency on a day, and the table that decides then. */
export interface CoverOnDay {
  /** Null without coverage. */
  entitlement: LiveEntitlement | null;
  /** While covered the entitlement's, whatever was published later; else that in force; null before the first table. */
  table: PublishedTable | null;
}

/** What of a licence's live entitlements covers it, and by which table. */
export async function coverBy(
  reader: Reader,
  live: readonly LiveEntitlement[],
  asked: CoverAsked,
): Promise<CoverOnDay> {
  const entitlement = entitlementFor(live, asked);
  const table = entitlement ? await tableOf(reader, entitlement) : await tableInForce(reader, asked.date);
  return { entitlement, table };
}

/** Reads what covers a licence, and by which table. An emergency goes by the licence: any live entitlement covers it (clause 10). */
export async function coverOn(reader: Reader, licenceId: string, asked: CoverAsked): Promise<CoverOnDay> {
  return coverBy(reader, await liveEntitlements(reader, [licenceId], asked.date), asked);
}

async function tableOf(reader: Reader, { id, rateTableId }: LiveEntitlement): Promise<PublishedTable> {
  const table = await publishedTable(reader, rateTableId);
  if (!table) throw new Error(`The entitlement ${id} is tied to a table that is not published`);
  return table;
}
