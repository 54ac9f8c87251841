import { correctCause } from '../../modules/service-orders/correct-order.service.js';
import {
  cancelPlannedVisit,
  completeVisit,
  planVisit,
} from '../../modules/service-orders/planned-visit.service.js';
import { recordService } from '../../modules/service-orders/record-service.js';
import { holdTraining } from '../../modules/training/hold-training.service.js';
import { bookTraining, cancelTraining } from '../../modules/training/training.service.js';
import type { CustomerStory, TrainingStory, VisitStory } from '../story/customer-story.js';
import { civilDateAt } from 'policy';
import type { Made } from './joining.js';
import { type Deed, deed, idOf, once } from './stage.js';

/** A visit or a repair: planned or not, made, given up or still to come, its cause corrected. */
export function serving({ engineer }: CustomerStory, visit: VisitStory, made: Made): Deed[] {
  const { at, licence, kind, cause, description, travel, plannedAt, isGivenUp, correction } = visit;
  const licenceId = () => made.licenceIds[licence] ?? '';
  const day = civilDateAt(at.toISOString());
  const given = { cause, description, travelReceipts: travel };
  let orderId = '';
  if (plannedAt === null)
    return [
      deed(at, engineer, kind === 'DATA_REPAIR' ? 'recordDataRepair' : 'recordVisit', async (unit) => {
        const order = { ...given, licenceId: licenceId(), servedOn: day };
        orderId = (await recordService(unit, kind, order)).id;
      }),
      ...correcting(() => orderId, engineer, correction),
    ];
  let planned = { plannedVisitId: '', expectedVersion: 1 };
  const deeds = [
    deed(plannedAt, engineer, 'planVisit', async (unit, stage) => {
      const { name } = stage.person(engineer);
      const plan = { licenceId: licenceId(), kind, plannedOn: day, engineer: name, note: description };
      planned = { ...planned, plannedVisitId: idOf(await planVisit(unit, plan)) };
    }),
  ];
  if (isGivenUp)
    return [
      ...deeds,
      deed(at, engineer, 'cancelPlannedVisit', (unit) =>
        cancelPlannedVisit(unit, { ...planned, reason: '客户自行解决，取消上门' }),
      ),
    ];
  return [
    ...deeds,
    deed(at, engineer, 'completeVisit', async (unit) => {
      orderId = idOf(await completeVisit(unit, once({ ...planned, ...given })));
    }),
    ...correcting(() => orderId, engineer, correction),
  ];
}

function correcting(orderId: () => string, login: string, correction: VisitStory['correction']): Deed[] {
  if (!correction) return [];
  const { at, cause, reason } = correction;
  return [
    deed(at, login, 'correctCause', (unit) =>
      correctCause(unit, { serviceOrderId: orderId(), cause, reason }),
    ),
  ];
}

/** A training: booked, then held or cancelled. */
export function training({ engineer }: CustomerStory, story: TrainingStory, made: Made): Deed[] {
  const { licence, mode, bookedAt, plannedOn, days, trainees, travelFen, endsAt, isCancelled } = story;
  let booked = { trainingSessionId: '', expectedVersion: 1 };
  return [
    deed(bookedAt, engineer, 'bookTraining', async (unit) => {
      const session = { licenceId: made.licenceIds[licence] ?? '', mode, plannedOn, days, trainees };
      booked = { ...booked, trainingSessionId: idOf(await bookTraining(unit, session)) };
    }),
    isCancelled
      ? deed(endsAt, engineer, 'cancelTraining', (unit) =>
          cancelTraining(unit, { ...booked, reason: '客户人员抽不出时间，改期另约' }),
        )
      : deed(endsAt, engineer, 'holdTraining', (unit) => holdTraining(unit, once({ ...booked, travelFen }))),
  ];
}
