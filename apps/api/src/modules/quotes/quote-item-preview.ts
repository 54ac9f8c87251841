import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Edition } from '../../graphql/enums.js';
import { AgreedWork, QuoteItemKind } from '../../graphql/sales-enums.js';
import { FenScalar } from '../../graphql/scalars.js';
import { Decision } from '../decisions/decision.entity.js';

@ObjectType({
  description: 'One item of a quote that is not yet made: a licence, training days, or agreed work.',
})
export class QuoteItemPreview {
  @Field(() => QuoteItemKind, {
    nullable: true,
    description: 'What it is; null where it concerns nothing that is there.',
  })
  kind: QuoteItemKind | null;

  @Field(() => String, { nullable: true, description: 'Code of the product that it concerns.' })
  product: string | null;

  @Field(() => Edition, { nullable: true, description: 'Edition of the licence that it concerns.' })
  edition: Edition | null;

  @Field(() => ID, { nullable: true, description: 'The licence that training or work is for.' })
  licenceId: string | null;

  @Field(() => Int, { nullable: true, description: 'Training days past the included ones.' })
  days: number | null;

  @Field(() => AgreedWork, { nullable: true, description: 'What work.' })
  work: AgreedWork | null;

  @Field(() => FenScalar, {
    nullable: true,
    description: 'Price before the discount; null where there is none.',
  })
  amountFen: number | null;

  @Field(() => Decision, {
    nullable: true,
    description: 'Why this price, or why none; null where nothing could be decided.',
  })
  decision: Decision | null;
}
