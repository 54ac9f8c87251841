import { Field, ID, InputType, Int } from 'type-graphql';
import { TrainingMode, TrainingStatus } from '../../graphql/sales-enums.js';
import { DateScalar, FenScalar } from '../../graphql/scalars.js';
import {
  AmountWithin,
  IdempotencyKey,
  OptionalKey,
  OptionalText,
  RequiredText,
  Within,
} from '../../unit-of-work/field-rules.js';

const MOST_DAYS = 100;
const MOST_TRAINEES = 10_000;
const DEAREST_TRAVEL_FEN = 100_000_000;

@InputType({ description: 'A training that is thought of.' })
export class PreviewTrainingInput {
  @Field(() => ID, { description: 'The licence that it comes with.' })
  licenceId: string;

  @Field(() => TrainingMode, { description: 'Where it is given.' })
  mode: TrainingMode;

  @Field(() => Int, { description: 'Days, 1 to 100.' })
  @Within(1, MOST_DAYS)
  days: number;

  @Field(() => Int, { description: 'People, 1 to 10000.' })
  @Within(1, MOST_TRAINEES)
  trainees: number;

  @Field(() => FenScalar, {
    nullable: true,
    description: 'Cost of travel, 0 to 1,000,000 yuan; 0 where left out.',
  })
  @AmountWithin(0, DEAREST_TRAVEL_FEN)
  travelFen?: number | null;
}

@InputType({ description: 'A training that is to be held.' })
export class BookTrainingInput {
  @Field(() => ID, { description: 'The licence that it comes with.' })
  licenceId: string;

  @Field(() => TrainingMode, { description: 'Where it is given.' })
  mode: TrainingMode;

  @Field(() => DateScalar, { description: 'First day: today or later.' })
  plannedOn: string;

  @Field(() => Int, { description: 'Days, 1 to 100.' })
  @Within(1, MOST_DAYS)
  days: number;

  @Field(() => Int, { description: 'People, 1 to 10000.' })
  @Within(1, MOST_TRAINEES)
  trainees: number;

  @Field(() => String, { nullable: true, description: 'A note, at most 500 characters.' })
  @OptionalText(500)
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Made once for this and sent again on a retry: the same key again gives the first answer and books nothing.',
  })
  @OptionalKey()
  idempotencyKey?: string | null;
}

@InputType({ description: 'A training that was held.' })
export class HoldTrainingInput {
  @Field(() => ID, { description: 'The session, as it was booked.' })
  trainingSessionId: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion: number;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First day: not before the sale was signed, not after today; the day planned where left out.',
  })
  heldOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'Days held, 1 to 100; as booked where left out.' })
  @Within(1, MOST_DAYS)
  days?: number | null;

  @Field(() => Int, { nullable: true, description: 'People trained, 1 to 10000; as booked where left out.' })
  @Within(1, MOST_TRAINEES)
  trainees?: number | null;

  @Field(() => FenScalar, {
    nullable: true,
    description: 'Actual cost of travel, 0 to 1,000,000 yuan; 0 where left out.',
  })
  @AmountWithin(0, DEAREST_TRAVEL_FEN)
  travelFen?: number | null;

  @Field(() => String, { description: 'The same key again gives the first answer and charges nothing.' })
  @IdempotencyKey()
  idempotencyKey: string;
}

@InputType({ description: 'A training that will not be held.' })
export class CancelTrainingInput {
  @Field(() => ID, { description: 'The session.' })
  trainingSessionId: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion: number;

  @Field(() => String, { description: 'Why, at most 300 characters.' })
  @RequiredText(300)
  reason: string;
}

@InputType({ description: 'Which training sessions; all where left out.' })
export class TrainingFilter {
  @Field(() => ID, { nullable: true, description: 'Those of this customer.' })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those of this licence.' })
  licenceId?: string | null;

  @Field(() => TrainingStatus, { nullable: true, description: 'Those that stand so.' })
  status?: TrainingStatus | null;
}
