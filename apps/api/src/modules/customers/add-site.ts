import { newId } from '../../database/ids.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { tableInForce } from '../rate-tables/published-tables.js';
import type { AddSiteInput } from './customer.inputs.js';
import { Site } from './site.entity.js';
import { type SitePlace, zoneByTable } from './site-zone.js';

/** Adds a place of a customer. Refuses with NOT_FOUND, and with DISTRICT_UNKNOWN where no service there could be priced (clause 10). */
export async function addSite(
  unit: Unit,
  input: Omit<AddSiteInput, 'idempotencyKey'>,
): Promise<{ id: string }> {
  const [customer] = await unit.transaction.rows('SELECT id FROM customers WHERE id = ?', [input.customerId]);
  if (!customer) refuse('NOT_FOUND', { field: 'input.customerId' });
  const site = {
    id: newId(),
    customerId: input.customerId,
    name: input.name.trim(),
    city: input.city.trim(),
    district: input.district.trim(),
    address: input.address.trim(),
  };
  await requireKnownDistrict(unit, site);
  await unit.transaction.insert(Site, [site]);
  unit.audit({ subjectType: 'Site', subjectId: site.id, after: site });
  return site;
}

async function requireKnownDistrict(unit: Unit, site: SitePlace): Promise<void> {
  const table = await tableInForce(unit.transaction, unit.today);
  if (!table || zoneByTable(table, site) !== null) return;
  const known = table.document.zones.flatMap((zone) => zone.districts);
  refuse('DISTRICT_UNKNOWN', {
    field: 'input.district',
    clause: '10',
    cell: '/zones',
    values: { district: site.district, city: site.city, known },
  });
}
