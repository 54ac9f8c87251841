import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { nextDocumentNumber } from '../numbers/number.service.js';
import { PlannedVisit } from './planned-visit.entity.js';
import type { CancelPlannedVisitInput, CompleteVisitInput, PlanVisitInput } from './planned-visit.inputs.js';
import { storeService } from './record-service.js';

/** Plans a visit. Refuses with NOT_FOUND, LICENCE_NOT_DELIVERED and PLANNED_IN_PAST. */
export async function planVisit(unit: Unit, input: PlanVisitInput): Promise<object> {
  const { transaction, today } = unit;
  const [licence] = await transaction.rows<{ customerId: string; siteId: string; awaitsDelivery: number }>(
    'SELECT customerId, siteId, awaitsDelivery FROM licences WHERE id = ?',
    [input.licenceId],
  );
  if (!licence) refuse('NOT_FOUND', { field: 'input.licenceId' });
  if (licence.awaitsDelivery === 1)
    refuse('LICENCE_NOT_DELIVERED', { field: 'input.licenceId', clause: '1' });
  const siteId = input.siteId ?? licence.siteId;
  const [site] = await transaction.rows('SELECT id FROM sites WHERE id = ? AND customerId = ?', [
    siteId,
    licence.customerId,
  ]);
  if (!site) refuse('NOT_FOUND', { field: 'input.siteId' });
  if (input.plannedOn < today) refuse('PLANNED_IN_PAST', { field: 'input.plannedOn', values: { today } });
  const visit = {
    id: newId(),
    number: await nextDocumentNumber(transaction, 'P', today),
    status: 'PLANNED' as const,
    kind: input.kind,
    plannedOn: input.plannedOn,
    engineer: input.engineer?.trim() || null,
    note: input.note?.trim() || null,
    cancelReason: null,
    version: 1,
    customerId: licence.customerId,
    licenceId: input.licenceId,
    siteId,
    serviceOrderId: null,
    createdAt: storedInstant(unit.now),
    createdById: unit.actor.id,
  };
  await transaction.insert(PlannedVisit, [visit]);
  unit.audit({ subjectType: 'PlannedVisit', subjectId: visit.id, after: visit });
  return visit;
}

/** Gives up a planned visit, with the reason. Refuses with NOT_FOUND, VISIT_NOT_PLANNED and VERSION_CONFLICT. */
export async function cancelPlannedVisit(unit: Unit, input: CancelPlannedVisitInput): Promise<object> {
  const before = await leave(unit, input, 'CANCELLED');
  await unit.transaction.run('UPDATE planned_visits SET cancelReason = ? WHERE id = ?', [
    input.reason.trim(),
    before.id,
  ]);
  const after = await find(unit, before.id);
  unit.audit({ subjectType: 'PlannedVisit', subjectId: before.id, before, after });
  return after;
}

/**
 * Records that a planned visit was made: the service is decided, drawn and charged as one that was not planned. Refuses
 * as giving it up does, and as recording a service does.
 */
export async function completeVisit(unit: Unit, input: CompleteVisitInput): Promise<object> {
  const before = await leave(unit, input, 'COMPLETED');
  const { licenceId, siteId, kind } = before;
  const { cause, level, travelFen, travelReceipts, incidentId, description } = input;
  const servedOn = input.servedOn ?? before.plannedOn;
  const { order, charges } = await storeService(unit, kind, {
    licenceId,
    siteId,
    servedOn,
    cause: cause ?? null,
    level: level ?? null,
    travelFen: travelFen ?? null,
    travelReceipts: travelReceipts ?? null,
    incidentId: incidentId ?? null,
    description: description ?? null,
  });
  await unit.transaction.run('UPDATE planned_visits SET serviceOrderId = ? WHERE id = ?', [
    order.id,
    before.id,
  ]);
  unit.audit({
    subjectType: 'ServiceOrder',
    subjectId: order.id,
    before: { plannedVisit: before },
    after: { plannedVisit: await find(unit, before.id), ...order, charges },
  });
  return order;
}

/** Moves a visit out of what is planned: of several at once the row lets one through. Gives it as it was. */
async function leave(
  unit: Unit,
  { plannedVisitId, expectedVersion }: { plannedVisitId: string; expectedVersion: number },
  status: 'COMPLETED' | 'CANCELLED',
): Promise<PlannedVisit> {
  const before = await find(unit, plannedVisitId);
  const matched = await unit.transaction.run(
    "UPDATE planned_visits SET status = ?, version = version + 1 WHERE id = ? AND version = ? AND status = 'PLANNED'",
    [status, plannedVisitId, expectedVersion],
  );
  if (matched === 1) return before;
  const { status: standing, number } = await find(unit, plannedVisitId);
  if (standing !== 'PLANNED')
    refuse('VISIT_NOT_PLANNED', { field: 'input.plannedVisitId', values: { number } });
  refuse('VERSION_CONFLICT', { field: 'input.expectedVersion' });
}

async function find(unit: Unit, id: string): Promise<PlannedVisit> {
  const [visit] = await unit.transaction.rows<PlannedVisit>('SELECT * FROM planned_visits WHERE id = ?', [
    id,
  ]);
  return visit ?? refuse('NOT_FOUND', { field: 'input.plannedVisitId' });
}
