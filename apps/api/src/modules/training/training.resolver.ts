import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, ID, Info, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { connectionOf, page, PageArgs } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { readOne } from '../../graphql/read-one.js';
import { UserError } from '../../graphql/user-error.js';
import { mutate } from '../../unit-of-work/mutate.js';
import { holdTraining } from './hold-training.service.js';
import { TrainingSession } from './training-session.entity.js';
import { previewTraining, readTrainingState, TrainingPreview, TrainingState } from './training-views.js';
import {
  BookTrainingInput,
  CancelTrainingInput,
  HoldTrainingInput,
  PreviewTrainingInput,
  TrainingFilter,
} from './training.inputs.js';
import { bookTraining, cancelTraining } from './training.service.js';
import { type TrainingSort, trainingSorts } from './training-sort.js';

const TrainingSessionConnection = connectionOf(TrainingSession, 'TrainingSession');

@ObjectType({ description: 'The result of booking, holding or cancelling a training.' })
class TrainingPayload {
  @Field(() => TrainingSession, { nullable: true, description: 'The session; null where it was refused.' })
  trainingSession: TrainingSession | null;

  @Field(() => [UserError], {
    description:
      'Why it was refused: NOT_FOUND, TRAINING_NOT_OPEN, TOO_MANY_TRAINEES, RATE_NOT_SET (clause 5), PLANNED_IN_PAST, TRAINING_NOT_BOOKED, TRAINING_IN_FUTURE, TRAINED_BEFORE_SALE, MONTH_LOCKED, VERSION_CONFLICT, IDEMPOTENCY_CONFLICT, or a field’s own rule.',
  })
  userErrors: UserError[];
}

const PAYLOAD = { payload: 'trainingSession', type: TrainingSession } as const;

@Resolver()
export class TrainingResolver {
  @Query(() => TrainingPreview, {
    description: 'What a training would cost if it were held now, and why (clause 5).',
  })
  previewTraining(
    @Arg('input', () => PreviewTrainingInput) input: PreviewTrainingInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return previewTraining(context, info, input);
  }

  @Query(() => TrainingState, {
    nullable: true,
    description:
      'What is open and used of a licence’s training; null where there is no such licence (clause 5).',
  })
  trainingState(
    @Arg('licenceId', () => ID, { description: 'Key of the licence.' }) licenceId: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readTrainingState(context, info, licenceId);
  }

  @Query(() => TrainingSessionConnection, { description: 'Training sessions, the earliest planned first.' })
  trainingSessions(
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => TrainingFilter, { nullable: true }) filter: TrainingFilter | null,
    @Arg('sort', () => trainingSorts.type, { defaultValue: 'PLANNED_ON_ASC', description: 'In which order.' })
    sort: TrainingSort,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const where = [
      filter?.customerId ? (['customerId = ?', filter.customerId] as const) : null,
      filter?.licenceId ? (['licenceId = ?', filter.licenceId] as const) : null,
      filter?.status ? (['status = ?', filter.status] as const) : null,
    ];
    const list = { type: TrainingSession, where, ...trainingSorts.orders[sort] };
    return page(context, info, list, args);
  }

  @Query(() => TrainingSession, {
    nullable: true,
    description: 'The session with this key; null where there is none.',
  })
  trainingSession(
    @Arg('id', () => ID, { description: 'Key of the session.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readOne(context, info, TrainingSession, id);
  }

  @Mutation(() => TrainingPayload, {
    description: 'Books a training; open once the sale of the licence is signed and paid (clause 5).',
  })
  bookTraining(
    @Arg('input', () => BookTrainingInput) input: BookTrainingInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return mutate(context, info, { operation: 'bookTraining', input, ...PAYLOAD }, (unit) =>
      bookTraining(unit, input),
    );
  }

  @Mutation(() => TrainingPayload, {
    description:
      'Records that a training was held: included days first, then prepaid ones, then extra ones (clause 5).',
  })
  holdTraining(
    @Arg('input', () => HoldTrainingInput) input: HoldTrainingInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return mutate(context, info, { operation: 'holdTraining', input, ...PAYLOAD }, (unit) =>
      holdTraining(unit, input),
    );
  }

  @Mutation(() => TrainingPayload, { description: 'Cancels a session that was booked, with the reason.' })
  cancelTraining(
    @Arg('input', () => CancelTrainingInput) input: CancelTrainingInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return mutate(context, info, { operation: 'cancelTraining', input, ...PAYLOAD }, (unit) =>
      cancelTraining(unit, input),
    );
  }
}
