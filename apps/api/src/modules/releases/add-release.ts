import { newId } from '../../database/ids.js';
import { storedInstant } from '../../database/instants.js';
import { isDuplicate } from '../../database/retry.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { tableInForce } from '../rate-tables/published-tables.js';
import { Release } from './release.entity.js';
import type { AddReleaseInput } from './release.inputs.js';

/** Adds a release to the catalogue (clause 2). Refuses with NO_RATE_TABLE, PRODUCT_NOT_COVERED and RELEASE_EXISTS. */
export async function addRelease(
  unit: Unit,
  input: Omit<AddReleaseInput, 'idempotencyKey'>,
): Promise<{ id: string }> {
  const product = input.product.trim();
  const release = {
    id: newId(),
    product,
    productName: await requireProduct(unit, product, input.releasedOn),
    version: input.version.trim(),
    kind: input.kind,
    releasedOn: input.releasedOn,
    notes: input.notes?.trim() || null,
    createdAt: storedInstant(unit.now),
    createdById: unit.actor.id,
  };
  await insert(unit, release);
  unit.audit({ subjectType: 'Release', subjectId: release.id, after: release });
  return release;
}

async function requireProduct({ transaction }: Unit, product: string, date: string): Promise<string> {
  const table = await tableInForce(transaction, date);
  if (!table) refuse('NO_RATE_TABLE', { field: 'input.releasedOn', values: { date } });
  const found = table.document.products.find(({ code }) => code === product);
  return found?.name ?? refuse('PRODUCT_NOT_COVERED', { field: 'input.product' });
}

async function insert({ transaction }: Unit, release: Omit<Release, 'createdBy'>): Promise<void> {
  const { product, productName, version } = release;
  const requireNew = async (): Promise<void> => {
    const [same] = await transaction.rows('SELECT id FROM releases WHERE product = ? AND version = ?', [
      product,
      version,
    ]);
    if (same) refuse('RELEASE_EXISTS', { field: 'input.version', values: { productName, version } });
  };
  await requireNew();
  try {
    await transaction.insert(Release, [release]);
  } catch (error) {
    // Someone else may have added it meanwhile.
    if (isDuplicate(error)) await requireNew();
    throw error;
  }
}
