import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { nextDocumentNumber } from '../numbers/number.service.js';
import { usedTraining } from './training-account.js';
import { TrainingSession } from './training-session.entity.js';
import { decideTraining, requireTrainingPrice, trainingTerms } from './training-terms.js';
import type { BookTrainingInput, CancelTrainingInput } from './training.inputs.js';

/**
 * Books a training; nothing is charged yet. Refuses with NOT_FOUND, PLANNED_IN_PAST, and with the decision's own error:
 * TRAINING_NOT_OPEN before the sale is signed and paid, TOO_MANY_TRAINEES, RATE_NOT_SET (clause 5).
 */
export async function bookTraining(unit: Unit, input: BookTrainingInput): Promise<object> {
  const { transaction, today } = unit;
  const { licenceId, mode, plannedOn, days, trainees } = input;
  const field = 'input.licenceId';
  const terms = await trainingTerms(transaction, licenceId, { today, field });
  if (plannedOn < today) refuse('PLANNED_IN_PAST', { field: 'input.plannedOn', values: { today } });
  const asked = { mode, days, trainees, travelFen: 0 };
  requireTrainingPrice(
    decideTraining(terms, asked, await usedTraining(transaction, licenceId), field),
    field,
  );
  if (!terms.sale) throw new Error(`The training of ${licenceId} is open without a sale`);
  const session = {
    id: newId(),
    number: await nextDocumentNumber(transaction, 'T', today),
    status: 'BOOKED' as const,
    mode,
    plannedOn,
    heldOn: null,
    days,
    trainees,
    includedDays: null,
    prepaidDays: null,
    travelFen: 0,
    totalFen: null,
    note: input.note?.trim() || null,
    cancelReason: null,
    version: 1,
    customerId: terms.licence.customerId,
    licenceId,
    contractId: terms.sale.id,
    decisionId: null,
    createdAt: storedInstant(unit.now),
    createdById: unit.actor.id,
  };
  await transaction.insert(TrainingSession, [session]);
  unit.audit({ subjectType: 'TrainingSession', subjectId: session.id, after: session });
  return session;
}

/** Cancels a session that was booked, with the reason. Refuses with NOT_FOUND, TRAINING_NOT_BOOKED and VERSION_CONFLICT. */
export async function cancelTraining(unit: Unit, input: CancelTrainingInput): Promise<object> {
  const before = await leaveBooked(unit, input, 'CANCELLED');
  await unit.transaction.run('UPDATE training_sessions SET cancelReason = ? WHERE id = ?', [
    input.reason.trim(),
    before.id,
  ]);
  const after = await findSession(unit, before.id);
  unit.audit({ subjectType: 'TrainingSession', subjectId: before.id, before, after });
  return after;
}

/** Moves a session out of what is booked: of several at once the row lets one through. Gives it as it was. */
export async function leaveBooked(
  unit: Unit,
  { trainingSessionId, expectedVersion }: { trainingSessionId: string; expectedVersion: number },
  status: 'HELD' | 'CANCELLED',
): Promise<TrainingSession> {
  const before = await findSession(unit, trainingSessionId);
  const matched = await unit.transaction.run(
    "UPDATE training_sessions SET status = ?, version = version + 1 WHERE id = ? AND version = ? AND status = 'BOOKED'",
    [status, trainingSessionId, expectedVersion],
  );
  if (matched === 1) return before;
  const { status: standing, number } = await findSession(unit, trainingSessionId);
  if (standing !== 'BOOKED')
    refuse('TRAINING_NOT_BOOKED', { field: 'input.trainingSessionId', values: { number } });
  refuse('VERSION_CONFLICT', { field: 'input.expectedVersion' });
}

/** A session by its id. Refuses with NOT_FOUND. */
export async function findSession(unit: Unit, id: string): Promise<TrainingSession> {
  const [session] = await unit.transaction.rows<TrainingSession>(
    'SELECT * FROM training_sessions WHERE id = ?',
    [id],
  );
  return session ?? refuse('NOT_FOUND', { field: 'input.trainingSessionId' });
}
