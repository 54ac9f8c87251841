import { addYears, allowanceOf, freePeriod, SERVICES } from 'policy';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { grantEntitlements } from '../entitlements/grant-entitlements.js';
import { askTable } from '../rate-tables/ask-table.js';
import { type PublishedTable, tableInForce } from '../rate-tables/published-tables.js';
import type { Licence } from './licence.entity.js';

/**
 * The table in force on a day of delivery, and the product’s name in it. Refuses with DELIVERED_TOO_LATE, NO_RATE_TABLE and
 * PRODUCT_NOT_COVERED.
 */
export async function requireDelivery(
  unit: Unit,
  { product, deliveredOn }: Pick<Licence, 'product' | 'deliveredOn'>,
): Promise<{ table: PublishedTable; productName: string }> {
  const field = 'input.deliveredOn';
  const latest = addYears(unit.today, 1);
  if (deliveredOn > latest) refuse('DELIVERED_TOO_LATE', { field, values: { latest } });
  const table = await tableInForce(unit.transaction, deliveredOn);
  if (!table) refuse('NO_RATE_TABLE', { field, values: { date: deliveredOn } });
  const found = table.document.products.find(({ code }) => code === product.trim());
  if (!found) refuse('PRODUCT_NOT_COVERED', { field: 'input.product' });
  return { table, productName: found.name };
}

type Delivered = Pick<Licence, 'id' | 'product' | 'edition' | 'deliveredOn'>;

/** One entitlement a service, with the whole yearly allowance, tied to the table (clause 1). */
export async function grantFreePeriod(unit: Unit, licence: Delivered, table: PublishedTable): Promise<void> {
  const { from, to } = askTable(table, 'input.edition', (document) => freePeriod(document, licence));
  const grants = SERVICES.map((service) => ({
    licenceId: licence.id,
    service,
    source: 'FREE_PERIOD' as const,
    startsOn: from,
    endsOn: to,
    allowance: allowanceOf(table.document, { ...licence, service }),
    agreedOn: licence.deliveredOn,
    rateTableId: table.id,
    contractId: null,
  }));
  await grantEntitlements(unit, grants);
}
