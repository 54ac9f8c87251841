import type { Reader } from '../../database/reader.js';
import type { IncomeSource } from '../../graphql/billing-enums.js';
import type { ChargeKind, Edition, Region } from '../../graphql/enums.js';
import { inList } from '../../graphql/stitch.js';
import type { BillableCharge } from '../charges/billing.js';
import { type SitePlace, zoneByTable } from '../customers/site-zone.js';
import type { PublishedTable } from '../rate-tables/published-tables.js';
import type { InvoiceLine } from './invoice-line.entity.js';

/** A licence as its lines are reported: its edition, and where it is used. */
export interface ReportedLicence extends SitePlace {
  id: string;
  edition: Edition;
}

/** What a line is reported by, beside its month, kind and product. */
type ReportedBy = Pick<InvoiceLine, 'edition' | 'incomeRegion' | 'incomeSource'>;

const OVERAGE = new Set<ChargeKind>(['ON_SITE_OVERAGE', 'DATA_REPAIR_OVERAGE', 'TRAINING_EXTRA_DAY']);

/** The licences of charges with their sites, by key. */
export async function licencesOf(
  reader: Reader,
  charges: readonly Pick<BillableCharge, 'licenceId'>[],
): Promise<Map<string, ReportedLicence>> {
  if (charges.length === 0) return new Map();
  const [marks, ids] = inList([...new Set(charges.map(({ licenceId }) => licenceId))]);
  const rows = await reader.rows<ReportedLicence>(
    `SELECT l.id, l.edition, s.city, s.district FROM licences l JOIN sites s ON s.id = l.siteId WHERE l.id IN (${marks})`,
    ids,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** What a charge's line is reported by: the place of service goes before the licence's site. */
export function reportedBy(
  { kind, region, contractId }: Pick<BillableCharge, 'kind' | 'region' | 'contractId'>,
  table: PublishedTable | undefined,
  licence: ReportedLicence | undefined,
): ReportedBy {
  return {
    edition: licence?.edition ?? null,
    incomeRegion: region ?? (table && licence ? regionOf(table, licence) : null),
    incomeSource: sourceOf(kind, contractId),
  };
}

function sourceOf(kind: ChargeKind, contractId: string | null): IncomeSource {
  if (contractId !== null) return 'CONTRACT';
  return OVERAGE.has(kind) ? 'OVERAGE' : 'PER_SERVICE';
}

function regionOf(table: PublishedTable, place: SitePlace): Region | null {
  const zone = zoneByTable(table, place);
  return table.document.zones.find(({ code }) => code === zone)?.region ?? null;
}
