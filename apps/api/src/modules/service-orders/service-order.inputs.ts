import { Field, ID, InputType, Int } from 'type-graphql';
import { Cause, ServiceOrderKind } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';
import { IdempotencyKey, OneOf, OptionalText, Within } from '../../unit-of-work/field-rules.js';
import { TravelInput } from './travel-receipts.js';

@InputType({ description: 'Which service orders; all where left out.' })
export class ServiceOrderFilter {
  @Field(() => ID, { nullable: true, description: 'Those of this customer.' })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those of this licence.' })
  licenceId?: string | null;

  @Field(() => ServiceOrderKind, { nullable: true, description: 'Those of this kind.' })
  kind?: ServiceOrderKind | null;
}

@InputType({ description: 'A service that is thought of: what it would cost, and why.' })
export class PreviewServiceInput extends TravelInput {
  @Field(() => ID, { description: 'For which licence.' })
  licenceId: string;

  @Field(() => ServiceOrderKind, { description: 'What would be done.' })
  kind: ServiceOrderKind;

  @Field(() => DateScalar, { description: 'Day of the service: not before the delivery, not after today.' })
  servedOn: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Site of the visit; the licence’s own where left out. No matter for a data repair.',
  })
  siteId?: string | null;

  @Field(() => Cause, { nullable: true, description: 'What makes it necessary; UNKNOWN where left out.' })
  cause?: Cause | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Level of an emergency, 1 to 3 (clause 10): needed for that kind, refused for any other.',
  })
  @Within(1, 3)
  level?: number | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The incident of the same licence that an emergency visit would be made for; site, cause and level are the incident’s where left out.',
  })
  incidentId?: string | null;
}

@InputType({ description: 'What is said of a visit that was made, planned before or not.' })
export abstract class MadeVisitInput extends TravelInput {
  @Field(() => Cause, { nullable: true, description: 'What made it necessary; UNKNOWN where left out.' })
  cause?: Cause | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Level of an emergency, 1 to 3 (clause 10): needed for that kind, refused for any other.',
  })
  @Within(1, 3)
  level?: number | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The incident of the same licence that an emergency visit was made for; cause and level are the incident’s where left out, and the site where none was planned.',
  })
  incidentId?: string | null;

  @Field(() => String, { nullable: true, description: 'What was done, in words; at most 1000 characters.' })
  @OptionalText(1000)
  description?: string | null;

  @Field(() => String, { description: 'The same key again gives the first answer and draws nothing.' })
  @IdempotencyKey()
  idempotencyKey: string;
}

@InputType({ description: 'A visit that was made.' })
export class RecordVisitInput extends MadeVisitInput {
  @Field(() => ID, { description: 'For which licence.' })
  licenceId: string;

  @Field(() => ServiceOrderKind, { description: 'ON_SITE_SUPPORT or EMERGENCY.' })
  @OneOf(['ON_SITE_SUPPORT', 'EMERGENCY'], 'FORM_VISIT_KIND')
  kind: ServiceOrderKind;

  @Field(() => DateScalar, { description: 'Day of the visit: not before the delivery, not after today.' })
  servedOn: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Site of the customer that was visited; the licence’s own where left out.',
  })
  siteId?: string | null;
}

@InputType({ description: 'A data repair that was made.' })
export class RecordDataRepairInput {
  @Field(() => ID, { description: 'For which licence.' })
  licenceId: string;

  @Field(() => DateScalar, { description: 'Day of the repair: not before the delivery, not after today.' })
  servedOn: string;

  @Field(() => Cause, { nullable: true, description: 'What made it necessary; UNKNOWN where left out.' })
  cause?: Cause | null;

  @Field(() => String, { nullable: true, description: 'What was done, in words; at most 1000 characters.' })
  @OptionalText(1000)
  description?: string | null;

  @Field(() => String, { description: 'The same key again gives the first answer and draws nothing.' })
  @IdempotencyKey()
  idempotencyKey: string;
}
