import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import type { ServiceOrderKind } from '../../graphql/enums.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { addCharges } from '../charges/add-charges.js';
import { requirePrice, storeDecision } from '../decisions/decision.service.js';
import { drawOne, enterDraw, holdEntitlement } from '../entitlements/draw.js';
import { liveEntitlements } from '../entitlements/live-entitlements.js';
import { visitOfIncident } from '../incidents/visited-incident.js';
import { monthOf, requireOpenMonth } from '../month-locks/require-open-month.js';
import { nextLooseNumber } from '../numbers/loose-number.js';
import {
  type AskedService,
  type FoundService,
  readAskedService,
  type ServiceInput,
} from './asked-service.js';
import { decideBy, type DecidedService, decideService } from './decide-service.js';
import { chargesOf } from './order-charges.js';
import { ServiceOrder } from './service-order.entity.js';
import { addReceipts, type TravelAsked, travelOf } from './travel-receipts.js';

/** How often a service is decided again because others drew the last one first: each round leaves one entitlement less to draw from. */
const ROUNDS = 20;

/**
 * Records a service that was given: the decision stored whole, the draw in the entitlement's ledger, what is owed as
 * charges. Refuses as the preview does, as `visitOfIncident` does for an incident's visit, and with the decision's own error where there is no price.
 */
export async function recordService(
  unit: Unit,
  kind: ServiceOrderKind,
  input: RecordedService,
): Promise<{ id: string }> {
  const { order, charges } = await storeService(unit, kind, input);
  unit.audit({ subjectType: 'ServiceOrder', subjectId: order.id, after: { ...order, charges } });
  return order;
}

/** What is said of a service that was given. */
export type RecordedService = ServiceInput &
  TravelAsked & { description?: string | null; incidentId?: string | null };

/** Records a service; the audit entry is left to what it is part of. */
export async function storeService(unit: Unit, kind: ServiceOrderKind, input: RecordedService) {
  const travelFen = travelOf(input);
  const service = await visitOfIncident(unit.transaction, kind, { ...input, travelFen });
  const { transaction, today } = unit;
  const asked = await readAskedService(transaction.common ?? transaction, today, kind, service);
  // Reading it has found the month open. One that is over is held, so that nobody locks it meanwhile.
  if (monthOf(asked.servedOn) < monthOf(unit.today))
    await requireOpenMonth(unit, asked.servedOn, 'input.servedOn');
  const decided = await decideAndDraw(unit, asked);
  const order = await insertOrder(unit, asked, decided, input);
  const { id, entitlementId } = order;
  if (order.drawn === 1 && entitlementId !== null) {
    await enterDraw(unit, { entitlementId, serviceOrderId: id, occurredOn: asked.servedOn });
  }
  const charges = chargesOf(order, asked, decided);
  await addCharges(unit, charges);
  if (asked.site) await addReceipts(unit, id, input.travelReceipts ?? []);
  return { order, charges };
}

/** The decision that holds: one that draws has raised the counter, and says exactly how many were drawn before it. */
async function decideAndDraw(unit: Unit, asked: FoundService): Promise<DecidedService> {
  let { live } = asked;
  for (let round = 0; round < ROUNDS; round += 1) {
    const decided = await decideService(unit.transaction, { ...asked, live });
    const { table, entitlement, decision } = decided;
    if (!decision.ok || !entitlement) return decided;
    if (decision.drawn === 0) {
      await holdEntitlement(unit, entitlement.id);
      return decided;
    }
    const drawn = await drawOne(unit, entitlement);
    if (drawn !== null)
      return drawn === entitlement.drawn ? decided : decideBy(table, asked, { ...entitlement, drawn });
    live = await liveEntitlements(unit.transaction, [asked.licence.id], asked.servedOn);
  }
  throw new Error(`A service of the licence ${asked.licence.id} could not be decided in ${ROUNDS} rounds`);
}

async function insertOrder(
  unit: Unit,
  { kind, servedOn, cause, travelFen, level, licence, site }: AskedService,
  decided: DecidedService,
  { description, incidentId }: { description?: string | null; incidentId?: string | null },
) {
  const { drawn, totalFen } = requirePrice(decided, 'input');
  const order = {
    id: newId(),
    number: await nextLooseNumber(unit.transaction, 'S', unit.today),
    kind,
    servedOn,
    cause,
    travelFen,
    level,
    description: description?.trim() || null,
    incidentId: incidentId ?? null,
    drawn,
    totalFen,
    customerId: licence.customerId,
    licenceId: licence.id,
    siteId: site?.id ?? null,
    entitlementId: decided.entitlement?.id ?? null,
    decisionId: await storeDecision(unit, decided),
    createdAt: storedInstant(unit.now),
    createdById: unit.actor.id,
  };
  await unit.transaction.insertLater(ServiceOrder, [order]);
  return order;
}
