import { Field, Int, ObjectType } from 'type-graphql';
import { Service } from '../../graphql/enums.js';
import { DateScalar, FenScalar } from '../../graphql/scalars.js';

@ObjectType({
  description: 'What a year’s services of one kind cost, singly and with a plan (clauses 6, 7).',
})
export class BreakEvenService {
  @Field(() => Service, { description: 'The service.' })
  service: Service;

  @Field(() => Int, { description: 'How many the licence had in the year looked at.' })
  count: number;

  @Field(() => FenScalar, { description: 'Fee of one without coverage.' })
  perVisitFen: number;

  @Field(() => FenScalar, { description: 'All of them bought singly: the count times that fee.' })
  singlyFen: number;

  @Field(() => Int, { description: 'How many the plan includes in a year.' })
  allowance: number;

  @Field(() => Int, { description: 'How many of the count are past it.' })
  overage: number;

  @Field(() => FenScalar, {
    nullable: true,
    description: 'Fee of one past it; null where the table states none.',
  })
  overageFen: number | null;

  @Field(() => FenScalar, { description: 'Those past it: their number times that fee.' })
  beyondFen: number;
}

@ObjectType({
  description:
    'A year of a plan weighed against buying each service singly, by the licence’s own last twelve months. Services for an excluded cause are priced alike with and without a plan and are in neither, nor is travel.',
})
export class BreakEvenPreview {
  @Field(() => DateScalar, { description: 'First day of the twelve months looked at, included.' })
  since: string;

  @Field(() => DateScalar, { description: 'Last day of them, included: today.' })
  until: string;

  @Field(() => [BreakEvenService], { description: 'The services that the plan covers.' })
  services: BreakEvenService[];

  @Field(() => FenScalar, { description: 'The plan’s fee for one year.' })
  feeFen: number;

  @Field(() => FenScalar, { description: 'All of the services bought singly.' })
  singlyFen: number;

  @Field(() => FenScalar, { description: 'The plan’s fee and what is past its allowances.' })
  withPlanFen: number;

  @Field(() => FenScalar, {
    description: 'What the plan would have saved; negative where it would have cost more.',
  })
  savedFen: number;

  @Field(() => Service, { description: 'The service that `from` counts: the plan’s first.' })
  service: Service;

  @Field(() => Int, {
    nullable: true,
    description:
      'From how many of that service a year the plan costs no more than buying singly, the other one as it was; null where it never does.',
  })
  from: number | null;
}
