import { IsIn, IsOptional, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Cause, ServiceOrderKind } from '../../graphql/enums.js';
import { PlannedVisitStatus } from '../../graphql/sales-enums.js';
import { DateScalar, FenScalar } from '../../graphql/scalars.js';
import {
  IdempotencyKey,
  ListAtMost,
  OptionalText,
  RequiredText,
  Within,
} from '../../unit-of-work/field-rules.js';
import { DEAREST_TRAVEL_FEN, TravelReceiptInput } from './travel-receipts.js';

@InputType({ description: 'A visit that is to be made.' })
export class PlanVisitInput {
  @Field(() => ID, { description: 'For which licence.' })
  licenceId: string;

  @Field(() => ServiceOrderKind, { description: 'ON_SITE_SUPPORT or EMERGENCY.' })
  @IsIn(['ON_SITE_SUPPORT', 'EMERGENCY'])
  kind: ServiceOrderKind;

  @Field(() => DateScalar, { description: 'Day planned: today or later.' })
  plannedOn: string;

  @Field(() => ID, { nullable: true, description: 'Site of the customer; the licence’s own where left out.' })
  siteId?: string | null;

  @Field(() => String, { nullable: true, description: 'Who is to go, at most 60 characters.' })
  @OptionalText(60)
  engineer?: string | null;

  @Field(() => String, { nullable: true, description: 'What is to be done, at most 500 characters.' })
  @OptionalText(500)
  note?: string | null;
}

@InputType({ description: 'A planned visit that will not be made.' })
export class CancelPlannedVisitInput {
  @Field(() => ID, { description: 'The planned visit.' })
  plannedVisitId: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion: number;

  @Field(() => String, { description: 'Why, at most 300 characters.' })
  @RequiredText(300)
  reason: string;
}

@InputType({ description: 'A planned visit that was made.' })
export class CompleteVisitInput {
  @Field(() => ID, { description: 'The planned visit.' })
  plannedVisitId: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion: number;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Day of the visit: not before the delivery, not after today; the day planned where left out.',
  })
  servedOn?: string | null;

  @Field(() => Cause, { nullable: true, description: 'What made it necessary; UNKNOWN where left out.' })
  cause?: Cause | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Level of an emergency, 1 to 3 (clause 10); needed for that kind alone.',
  })
  @Within(1, 3)
  level?: number | null;

  @Field(() => FenScalar, {
    nullable: true,
    description: 'Actual cost of travel, 0 to 1,000,000 yuan; the sum of the receipts, or 0, where left out.',
  })
  @Within(0, DEAREST_TRAVEL_FEN)
  travelFen?: number | null;

  @IsOptional()
  @ListAtMost(100)
  @ValidateNested({ each: true })
  @Field(() => [TravelReceiptInput], { nullable: true, description: 'Receipts of the journey, at most 100.' })
  travelReceipts?: TravelReceiptInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The incident of the same licence that an emergency visit was made for.',
  })
  incidentId?: string | null;

  @Field(() => String, { nullable: true, description: 'What was done, in words; at most 1000 characters.' })
  @OptionalText(1000)
  description?: string | null;

  @Field(() => String, { description: 'The same key again gives the first answer and draws nothing.' })
  @IdempotencyKey()
  idempotencyKey: string;
}

@InputType({ description: 'Which planned visits; all where left out.' })
export class PlannedVisitFilter {
  @Field(() => ID, { nullable: true, description: 'Those of this customer.' })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those of this licence.' })
  licenceId?: string | null;

  @Field(() => PlannedVisitStatus, { nullable: true, description: 'Those that stand so.' })
  status?: PlannedVisitStatus | null;

  @Field(() => DateScalar, { nullable: true, description: 'Those planned for this day or later.' })
  plannedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Those planned for this day or earlier.' })
  plannedTo?: string | null;
}
