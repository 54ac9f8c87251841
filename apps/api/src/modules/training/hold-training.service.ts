import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { addCharges, type NewCharge } from '../charges/add-charges.js';
import { storeDecision } from '../decisions/decision.service.js';
import { requireOpenMonth } from '../month-locks/require-open-month.js';
import { lockTraining, useTraining } from './training-account.js';
import type { TrainingSession } from './training-session.entity.js';
import {
  type DecidedTraining,
  decideTraining,
  requireTrainingPrice,
  type TrainingTerms,
  trainingTerms,
} from './training-terms.js';
import type { HoldTrainingInput } from './training.inputs.js';
import { findSession, leaveBooked } from './training.service.js';

/**
 * Records that a training was held: its days are counted, and what is past the included and the prepaid ones is charged,
 * with travel where it comes with the fee (clause 5). Refuses with NOT_FOUND, TRAINING_NOT_BOOKED, VERSION_CONFLICT,
 * TRAINING_IN_FUTURE, TRAINED_BEFORE_SALE, MONTH_LOCKED, and with the decision's own error.
 */
export async function holdTraining(unit: Unit, input: HoldTrainingInput): Promise<object> {
  const { transaction, today } = unit;
  const before = await leaveBooked(unit, input, 'HELD');
  const { id, licenceId, mode } = before;
  const used = await lockTraining(unit, licenceId);
  const field = 'input.trainingSessionId';
  const terms = await trainingTerms(transaction, licenceId, { today, field });
  const heldOn = input.heldOn ?? before.plannedOn;
  await requireDay(unit, terms, heldOn);
  const asked = {
    mode,
    days: input.days ?? before.days,
    trainees: input.trainees ?? before.trainees,
    travelFen: input.travelFen ?? 0,
  };
  const decided = decideTraining(terms, asked, used, field);
  requireTrainingPrice(decided, field);
  const { includedDays, prepaidDays, totalFen } = decided;
  const decisionId = await storeDecision(unit, decided);
  await transaction.run(
    `UPDATE training_sessions SET heldOn = ?, days = ?, trainees = ?, travelFen = ?, includedDays = ?, prepaidDays = ?,
     totalFen = ?, decisionId = ? WHERE id = ?`,
    [
      heldOn,
      asked.days,
      asked.trainees,
      asked.travelFen,
      includedDays,
      prepaidDays,
      totalFen,
      decisionId,
      id,
    ],
  );
  await useTraining(unit, licenceId, { days: asked.days, prepaidDays });
  const charges = chargesOf(before, { heldOn, decisionId }, terms, decided);
  await addCharges(unit, charges);
  const after = await findSession(unit, id);
  unit.audit({ subjectType: 'TrainingSession', subjectId: id, before, after: { ...plain(after), charges } });
  return after;
}

const plain = (session: TrainingSession): object => Object.fromEntries(Object.entries(session));

async function requireDay(unit: Unit, { sale }: TrainingTerms, heldOn: string): Promise<void> {
  const field = 'input.heldOn';
  const { today } = unit;
  if (heldOn > today) refuse('TRAINING_IN_FUTURE', { field, values: { today } });
  if (sale && heldOn < sale.signedOn)
    refuse('TRAINED_BEFORE_SALE', { field, clause: '5', values: { signedOn: sale.signedOn } });
  await requireOpenMonth(unit, heldOn, field);
}

function chargesOf(
  { id, customerId, licenceId }: TrainingSession,
  { heldOn, decisionId }: { heldOn: string; decisionId: string },
  { licence }: TrainingTerms,
  { table, zone, lines }: DecidedTraining,
): NewCharge[] {
  const region = table.document.zones.find(({ code }) => code === zone)?.region ?? null;
  return lines.map(({ code, quantity, unitFen, clause }) => ({
    billingKey: `training:${id}:${code}`,
    kind: code,
    quantity,
    unitFen,
    amountFen: quantity * unitFen,
    clause,
    dueOn: heldOn,
    servedOn: heldOn,
    product: licence.product,
    region,
    customerId,
    licenceId,
    contractId: null,
    serviceOrderId: null,
    decisionId,
  }));
}
