import { allowanceOf, type Edition, EDITIONS, freePeriod, PolicyError } from 'policy';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { changeEntitlements, type EntitlementChange } from '../entitlements/change-entitlements.js';
import { allEntitlements, type LiveEntitlement } from '../entitlements/live-entitlements.js';
import { askTable } from '../rate-tables/ask-table.js';
import { type PublishedTable, publishedTable } from '../rate-tables/published-tables.js';
import { applyRedecision, lockLicence } from '../service-orders/apply-redecision.js';
import { Redecision } from '../service-orders/redecision.js';
import { standingOrders, type StoredOrder } from '../service-orders/stored-order.js';
import { requireDelivery } from './free-period.js';
import type { Licence } from './licence.entity.js';

/**
 * Corrects the day of delivery (clause 1). The free period is mended by the table in force on the new day; what was drawn
 * in it is given back by reversing entries and decided afresh, in order of service date, and so are the open services that
 * fall into the old period or the new one. Refuses with NOT_FOUND, LICENCE_NOT_DELIVERED, DELIVERY_UNCHANGED,
 * DELIVERED_AFTER_SERVICE where a service was given before the new day, and as adding a licence does.
 */
export async function correctDeliveryDate(
  unit: Unit,
  input: { licenceId: string; deliveredOn: string; reason: string },
): Promise<object> {
  const { licenceId, deliveredOn } = input;
  await lockLicence(unit, licenceId);
  const before = await find(unit, licenceId);
  await requireCorrection(unit, before, deliveredOn);
  const { product } = before;
  const { table } = await requireDelivery(unit, { product, deliveredOn });
  const changes = await mended(unit, before, deliveredOn, table);
  const redecision = await decideAgain(unit, licenceId, changes);
  const reason = input.reason.trim();
  await applyRedecision(unit, redecision.changes, {
    reason,
    field: 'input.licenceId',
    between: () => changeEntitlements(unit, changes, { reason, occurredOn: unit.today }),
  });
  await unit.transaction.run('UPDATE licences SET deliveredOn = ? WHERE id = ?', [deliveredOn, licenceId]);
  const after = await find(unit, licenceId);
  unit.audit({
    subjectType: 'Licence',
    subjectId: licenceId,
    before: { licence: before, orders: redecision.changes.map(({ order }) => order) },
    after: { licence: after, reason, entitlements: changes },
  });
  return after;
}

async function find(unit: Unit, id: string): Promise<Licence> {
  const [licence] = await unit.transaction.rows<Licence>('SELECT * FROM licences WHERE id = ?', [id]);
  return licence ?? refuse('NOT_FOUND', { field: 'input.licenceId' });
}

async function requireCorrection(
  { transaction }: Unit,
  licence: Licence,
  deliveredOn: string,
): Promise<void> {
  const field = 'input.deliveredOn';
  if (licence.awaitsDelivery === 1)
    refuse('LICENCE_NOT_DELIVERED', { field: 'input.licenceId', clause: '1' });
  if (licence.deliveredOn === deliveredOn) refuse('DELIVERY_UNCHANGED', { field, values: { deliveredOn } });
  const [served] = await transaction.rows<{ number: string; servedOn: string }>(
    'SELECT number, servedOn FROM service_orders WHERE licenceId = ? AND servedOn < ? AND cancelledAt IS NULL ORDER BY servedOn, id LIMIT 1',
    [licence.id, deliveredOn],
  );
  if (served) refuse('DELIVERED_AFTER_SERVICE', { field, clause: '1', values: { ...served } });
}

/** The free period’s entitlements as they are to be. */
async function mended(
  unit: Unit,
  licence: Licence,
  deliveredOn: string,
  table: PublishedTable,
): Promise<EntitlementChange[]> {
  const all = await allEntitlements(unit.transaction, licence.id);
  const changes: EntitlementChange[] = [];
  for (const entitlement of all.filter(({ source }) => source === 'FREE_PERIOD')) {
    const edition = await editionOf(unit, entitlement, licence);
    const { from, to } = askTable(table, 'input.deliveredOn', (document) =>
      freePeriod(document, { edition, deliveredOn }),
    );
    const asked = { service: entitlement.service, product: licence.product, edition };
    const allowance = allowanceOf(table.document, asked);
    changes.push({ entitlement, startsOn: from, endsOn: to, allowance, rateTableId: table.id });
  }
  return changes;
}

/** The edition whose months a free period has: an upgrade after its end has left it as it was. */
async function editionOf(unit: Unit, entitlement: LiveEntitlement, { edition }: Licence): Promise<Edition> {
  const table = await publishedTable(unit.transaction, entitlement.rateTableId);
  const fits = EDITIONS.filter((each) => {
    try {
      const deliveredOn = entitlement.startsOn;
      return table && freePeriod(table.document, { edition: each, deliveredOn }).to === entitlement.endsOn;
    } catch (error) {
      if (error instanceof PolicyError) return false;
      throw error;
    }
  });
  return fits.includes(edition) ? edition : (fits[0] ?? edition);
}

/** Decides afresh what was given in the old free period or falls into the new one, as far as it stands on no invoice. */
async function decideAgain(
  unit: Unit,
  licenceId: string,
  changes: readonly EntitlementChange[],
): Promise<Redecision> {
  const redecision = await Redecision.of(unit.transaction, licenceId);
  const mendedIds = new Set(changes.map(({ entitlement }) => entitlement.id));
  const isConcerned = ({ servedOn, entitlementId, charges }: StoredOrder): boolean =>
    charges.every(({ status }) => status === 'UNBILLED') &&
    (mendedIds.has(entitlementId ?? '') ||
      changes.some(({ startsOn, endsOn }) => startsOn <= servedOn && servedOn <= endsOn));
  const orders = (await standingOrders(unit.transaction, licenceId)).filter(isConcerned);
  for (const order of orders) redecision.giveBack(order);
  for (const { entitlement, startsOn, endsOn, allowance, rateTableId } of changes) {
    const simulated = redecision.entitlements.find(({ id }) => id === entitlement.id);
    if (simulated) Object.assign(simulated, { startsOn, endsOn, allowance, rateTableId });
  }
  for (const order of orders) {
    // A draw of the period that is mended is reversed and entered anew, also where it stays.
    const always = order.drawn === 1 && mendedIds.has(order.entitlementId ?? '');
    await redecision.decide(order, { always });
  }
  return redecision;
}
