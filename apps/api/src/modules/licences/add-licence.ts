import { addYears, allowanceOf, freePeriod, SERVICES } from 'policy';
import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import { isDuplicate } from '../../database/retry.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { grantEntitlements } from '../entitlements/grant-entitlements.js';
import { askTable } from '../rate-tables/ask-table.js';
import { type PublishedTable, tableInForce } from '../rate-tables/published-tables.js';
import { Licence } from './licence.entity.js';
import type { AddLicenceInput } from './licence.inputs.js';

/**
 * Adds a licence and grants its free period (clause 1), by the table in force on the day of delivery. Refuses with
 * NOT_FOUND, DELIVERED_TOO_LATE, NO_RATE_TABLE, PRODUCT_NOT_COVERED, SERIAL_TAKEN, and RATE_NOT_SET where the table
 * states no free period.
 */
export async function addLicence(
  unit: Unit,
  input: Omit<AddLicenceInput, 'idempotencyKey'>,
): Promise<{ id: string }> {
  await requireSite(unit, input);
  const { table, productName } = await requireProduct(unit, input);
  const licence = {
    id: newId(),
    customerId: input.customerId,
    siteId: input.siteId,
    product: input.product.trim(),
    productName,
    edition: input.edition,
    serial: input.serial.trim().toUpperCase(),
    deliveredOn: input.deliveredOn,
    operators: input.operators ?? 1,
    createdAt: storedInstant(unit.now),
  };
  await insertLicence(unit, licence);
  await grantFreePeriod(unit, licence, table);
  unit.audit({ subjectType: 'Licence', subjectId: licence.id, after: licence });
  return licence;
}

async function requireSite(
  unit: Unit,
  { customerId, siteId }: Pick<Licence, 'customerId' | 'siteId'>,
): Promise<void> {
  const [customer] = await unit.transaction.rows('SELECT id FROM customers WHERE id = ?', [customerId]);
  if (!customer) refuse('NOT_FOUND', { field: 'input.customerId' });
  const [site] = await unit.transaction.rows('SELECT id FROM sites WHERE id = ? AND customerId = ?', [
    siteId,
    customerId,
  ]);
  if (!site) refuse('NOT_FOUND', { field: 'input.siteId' });
}

async function requireProduct(
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

async function insertLicence(unit: Unit, licence: Partial<Licence> & { serial: string }): Promise<void> {
  const { serial } = licence;
  const requireFree = async (): Promise<void> => {
    const [taken] = await unit.transaction.rows('SELECT id FROM licences WHERE serial = ?', [serial]);
    if (taken) refuse('SERIAL_TAKEN', { field: 'input.serial', values: { serial } });
  };
  await requireFree();
  try {
    await unit.transaction.insert(Licence, [licence]);
  } catch (error) {
    // Someone else may have added it meanwhile.
    if (isDuplicate(error)) await requireFree();
    throw error;
  }
}

type Delivered = Pick<Licence, 'id' | 'product' | 'edition' | 'deliveredOn'>;

/** One entitlement a service, with the whole yearly allowance, tied to the table (clause 1). */
async function grantFreePeriod(unit: Unit, licence: Delivered, table: PublishedTable): Promise<void> {
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
