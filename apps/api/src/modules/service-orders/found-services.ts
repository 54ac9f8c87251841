import type DataLoader from 'dataloader';
import { gathered } from '../../database/gathered.js';
import type { Reader, Row } from '../../database/reader.js';
import type { Edition } from '../../graphql/enums.js';
import { inList } from '../../graphql/stitch.js';
import { WITH_LIVE } from '../entitlements/live-entitlements.js';

/** What a service is asked about. */
export interface Asked {
  licenceId: string;
  /** Where it is not given at the licence's own site. */
  siteId?: string | null;
  servedOn: string;
  /** `YYYY-MM`, of the day of service. */
  month: string;
}

/** The licence that a service concerns. */
export interface AskedLicence {
  id: string;
  customerId: string;
  siteId: string;
  product: string;
  edition: Edition;
  deliveredOn: string;
  awaitsDelivery: number;
}

/**
 * A licence with the site of the visit, which may be none, the day's month where that is locked, and one of the
 * entitlements that are live on the day; a row for each of them.
 */
export type FoundRow = Row &
  AskedLicence & {
    visitedId: string | null;
    city: string;
    district: string;
    lockedMonth: string | null;
  };

const loaders = new WeakMap<Reader, DataLoader<Asked, FoundRow[]>>();

/** Reads what services concern: of those that are asked about at the same time, a day's at the licences' own sites by one statement. */
export function foundBy(reader: Reader): DataLoader<Asked, FoundRow[]> {
  let loader = loaders.get(reader);
  if (!loader) {
    loader = gathered((asked) => readAll(reader, asked));
    loaders.set(reader, loader);
  }
  return loader;
}

async function readAll(reader: Reader, asked: readonly Asked[]): Promise<FoundRow[][]> {
  const alike = new Map<string, Asked[]>();
  for (const each of asked) add(alike, `${each.servedOn} ${each.siteId ?? ''}`, each);
  const found = await Promise.all([...alike.values()].map((some) => readAlike(reader, some)));
  const byAlike = new Map([...alike.keys()].map((key, at) => [key, found[at]]));
  return asked.map(
    ({ servedOn, siteId, licenceId }) => byAlike.get(`${servedOn} ${siteId ?? ''}`)?.get(licenceId) ?? [],
  );
}

/** The rows of each licence, of services on one day and at one site or each licence's own. */
async function readAlike(reader: Reader, asked: readonly Asked[]): Promise<Map<string, FoundRow[]>> {
  const [{ siteId, servedOn, month }] = asked as [Asked];
  const [marks, ids] = inList([...new Set(asked.map(({ licenceId }) => licenceId))]);
  const rows = await reader.rows<FoundRow>(
    `SELECT l.id, l.customerId, l.siteId, l.product, l.edition, l.deliveredOn, l.awaitsDelivery,
       s.id AS visitedId, s.city, s.district, m.id AS lockedMonth, ${WITH_LIVE.columns}
     FROM licences l LEFT JOIN sites s ON s.id = COALESCE(?, l.siteId) AND s.customerId = l.customerId
     LEFT JOIN accounting_months m ON m.id = ? AND m.lockedAt IS NOT NULL
     ${WITH_LIVE.from} WHERE l.id IN (${marks}) ${WITH_LIVE.order}`,
    [siteId ?? null, month, servedOn, servedOn, ...ids],
  );
  const ofLicence = new Map<string, FoundRow[]>();
  for (const row of rows) add(ofLicence, row.id, row);
  return ofLicence;
}

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
