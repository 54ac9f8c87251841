import { Field, Int, ObjectType } from 'type-graphql';
import { Service } from '../../graphql/enums.js';
import { BelongsTo } from '../../graphql/relations.js';
import { DateScalar } from '../../graphql/scalars.js';
import { Licence } from '../licences/licence.entity.js';

@ObjectType({ description: 'A licence that was covered and is not any more, with no cover to come.' })
export class CoverageGap {
  licenceId: string;

  @BelongsTo(() => Licence, 'licenceId', { description: 'The licence.' })
  licence?: Licence;

  @Field(() => DateScalar, { description: 'Last day on which anything covered it, included.' })
  coveredUntil: string;

  @Field(() => Int, { description: 'Days since then, today included.' })
  days: number;
}

@ObjectType({
  description: 'A licence that has used up its allowance of a service: the next one is overage.',
})
export class ExhaustedAllowance {
  licenceId: string;

  @BelongsTo(() => Licence, 'licenceId', { description: 'The licence.' })
  licence?: Licence;

  @Field(() => Service, { description: 'The service (clauses 6, 7).' })
  service: Service;

  @Field(() => Int, { description: 'How many the period includes.' })
  allowance: number;

  @Field(() => Int, { description: 'How many have been drawn.' })
  drawn: number;

  @Field(() => DateScalar, { description: 'Last day of the period, included.' })
  endsOn: string;
}

@ObjectType({ description: 'Why to call customers whom no contract brings up by itself.' })
export class CallReasons {
  @Field(() => Int, { description: 'How many licences have lost their cover within the last year.' })
  gapCount: number;

  @Field(() => [CoverageGap], { description: 'The first so many of them, the latest first.' })
  gaps: CoverageGap[];

  @Field(() => Int, { description: 'How many allowances are used up today.' })
  exhaustedCount: number;

  @Field(() => [ExhaustedAllowance], {
    description: 'The first so many of them, those whose period lasts longest first.',
  })
  exhausted: ExhaustedAllowance[];
}
