import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { EntitlementSource, Service } from '../../graphql/enums.js';
import { BelongsTo } from '../../graphql/relations.js';
import { DateScalar } from '../../graphql/scalars.js';
import { Licence } from '../licences/licence.entity.js';

@InputType({ description: 'Which allowances; all where left out.' })
export class AllowanceFilter {
  @Field(() => ID, { nullable: true, description: 'Of the licences of this customer.' })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this licence.' })
  licenceId?: string | null;

  @Field(() => String, { nullable: true, description: 'Of licences of this product, by code.' })
  product?: string | null;

  @Field(() => Service, { nullable: true, description: 'Of this service.' })
  service?: Service | null;

  @Field(() => EntitlementSource, { nullable: true, description: 'That come from this.' })
  source?: EntitlementSource | null;
}

const OVERAGE =
  'How many services went past the allowance (clauses 6, 7), those included whose charge was waived.';

@ObjectType({ description: 'How much of its allowance of one service a licence has used in one period.' })
export class AllowanceUse {
  @Field(() => ID, { description: 'Key of the entitlement.' })
  entitlementId: string;

  licenceId: string;

  @BelongsTo(() => Licence, 'licenceId', { description: 'The licence entitled.' })
  licence?: Licence;

  @Field(() => Service, { description: 'The service.' })
  service: Service;

  @Field(() => EntitlementSource, { description: 'What it comes from.' })
  source: EntitlementSource;

  @Field(() => DateScalar, { description: 'First day of the period, included.' })
  startsOn: string;

  @Field(() => DateScalar, { description: 'Last day of the period, included.' })
  endsOn: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many are included; null where the table does not state it.',
  })
  allowance: number | null;

  @Field(() => Int, { description: 'How many have been drawn up to now.' })
  drawn: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many are left, never below 0; null where the allowance is not stated.',
  })
  remaining: number | null;

  @Field(() => Int, { description: OVERAGE })
  overage: number;
}

@ObjectType({ description: 'What the allowances of one service from one source come to.' })
export class AllowanceTotal {
  @Field(() => Service, { description: 'The service.' })
  service: Service;

  @Field(() => EntitlementSource, { description: 'What they come from.' })
  source: EntitlementSource;

  @Field(() => Int, { description: 'How many periods there are.' })
  periods: number;

  @Field(() => Int, { description: 'How many are included in all; those that are not stated count as 0.' })
  allowance: number;

  @Field(() => Int, { description: 'How many have been drawn in all up to now.' })
  drawn: number;

  @Field(() => Int, { description: 'How many are left in all.' })
  remaining: number;

  @Field(() => Int, { description: OVERAGE })
  overage: number;
}

@ObjectType({
  description: 'How much is used of the allowances whose period has a day in it (clauses 1, 6, 7).',
})
export class AllowanceReport {
  @Field(() => DateScalar, { description: 'The day.' })
  on: string;

  @Field(() => Int, { description: 'How many periods there are in all.' })
  periodCount: number;

  @Field(() => [AllowanceTotal], {
    description:
      'What they come to by service and source: the sum of the periods, also of those that are not given.',
  })
  totals: AllowanceTotal[];

  @Field(() => [AllowanceUse], {
    description:
      'Each period, most overage first, then those with the fewest left: the first so many as were asked for.',
  })
  periods: AllowanceUse[];
}
