import { Field, ID, InputType, Int } from 'type-graphql';
import { ServiceOrderKind } from '../../graphql/enums.js';
import { PlannedVisitStatus } from '../../graphql/sales-enums.js';
import { DateScalar } from '../../graphql/scalars.js';
import { OneOf, OptionalKey, OptionalText, RequiredText } from '../../unit-of-work/field-rules.js';
import { MadeVisitInput } from './service-order.inputs.js';

@InputType({ description: 'A visit that is to be made.' })
export class PlanVisitInput {
  @Field(() => ID, { description: 'For which licence.' })
  licenceId: string;

  @Field(() => ServiceOrderKind, { description: 'ON_SITE_SUPPORT or EMERGENCY.' })
  @OneOf(['ON_SITE_SUPPORT', 'EMERGENCY'], 'FORM_VISIT_KIND')
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

  @Field(() => String, {
    nullable: true,
    description:
      'Made once for this and sent again on a retry: the same key again gives the first answer and plans nothing.',
  })
  @OptionalKey()
  idempotencyKey?: string | null;
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
export class CompleteVisitInput extends MadeVisitInput {
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
