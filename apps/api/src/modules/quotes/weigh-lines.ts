import { addDays, addYears, breakEven, type Cause, type Service } from 'policy';
import type { Reader } from '../../database/reader.js';
import { inList } from '../../graphql/stitch.js';
import { zoneByTable } from '../customers/site-zone.js';
import type { PublishedTable } from '../rate-tables/published-tables.js';
import type { BreakEvenPreview } from './break-even.types.js';
import type { PricedLine } from './price-line.js';

interface Served {
  licenceId: string;
  service: Service;
  cause: Cause;
  n: number | string;
}

interface Placed {
  id: string;
  product: string;
  edition: 'STANDALONE' | 'NETWORK';
  city: string;
  district: string;
}

/**
 * Weighs the plan of each line against single visits, by what the licence had in the last twelve months; null where the
 * table gives no price for it. Two statements, whatever the number of lines.
 */
export async function weighLines(
  reader: Reader,
  lines: readonly PricedLine[],
  table: PublishedTable,
  today: string,
): Promise<(BreakEvenPreview | null)[]> {
  const ids = [...new Set(lines.map(({ asked }) => asked.licenceId))];
  if (ids.length === 0) return [];
  const since = addDays(addYears(today, -1), 1);
  const [marks, wanted] = inList(ids);
  const [licences, served] = await Promise.all([
    reader.rows<Placed>(
      `SELECT l.id, l.product, l.edition, s.city, s.district FROM licences l JOIN sites s ON s.id = l.siteId WHERE l.id IN (${marks})`,
      wanted,
    ),
    reader.rows<Served>(
      `SELECT licenceId, kind AS service, cause, COUNT(*) AS n FROM service_orders WHERE licenceId IN (${marks})
       AND servedOn >= ? AND servedOn <= ? AND kind IN ('ON_SITE_SUPPORT', 'DATA_REPAIR') AND cancelledAt IS NULL GROUP BY licenceId, kind, cause`,
      [...wanted, since, today],
    ),
  ]);
  const known = new Map(licences.map((licence) => [licence.id, licence]));
  return lines.map(({ asked, decided }) => {
    const licence = known.get(asked.licenceId);
    const zone = licence && zoneByTable(table, licence);
    if (!licence || !zone || !decided?.decision.ok) return null;
    const own = served.filter(({ licenceId }) => licenceId === licence.id);
    const { product, edition } = licence;
    const request = { product, edition, zone, plan: asked.plan, counts: countsOf(own, table) };
    const weighed = breakEven(table.document, request);
    return weighed.ok ? { ...weighed, services: [...weighed.services], since, until: today } : null;
  });
}

/** How many of each service, but for those of an excluded cause: a plan changes nothing about their price (clause 2). */
function countsOf(
  served: readonly Served[],
  { document: { onSiteSupport, dataRepair } }: PublishedTable,
): Record<Service, number> {
  const excluded = { ON_SITE_SUPPORT: onSiteSupport.excludedCauses, DATA_REPAIR: dataRepair.excludedCauses };
  const counts = { ON_SITE_SUPPORT: 0, DATA_REPAIR: 0 };
  for (const { service, cause, n } of served)
    if (!excluded[service].includes(cause)) counts[service] += Number(n);
  return counts;
}
