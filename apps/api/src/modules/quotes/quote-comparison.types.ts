import { Field, ObjectType } from 'type-graphql';
import { FenScalar } from '../../graphql/scalars.js';
import { Quote } from './quote.entity.js';
import { QuoteItem } from './quote-item.entity.js';
import { QuoteLine } from './quote-line.entity.js';

@ObjectType({
  description:
    'One thing that two quotes offer: an annual plan of a licence, or an item. On the side that does not offer it there is null.',
})
export class ComparedOffer {
  @Field(() => QuoteLine, { nullable: true, description: 'The annual plan in the first quote.' })
  lineBefore: QuoteLine | null;

  @Field(() => QuoteLine, { nullable: true, description: 'The annual plan in the second.' })
  lineAfter: QuoteLine | null;

  @Field(() => QuoteItem, { nullable: true, description: 'The item in the first quote.' })
  itemBefore: QuoteItem | null;

  @Field(() => QuoteItem, { nullable: true, description: 'The item in the second.' })
  itemAfter: QuoteItem | null;

  @Field(() => FenScalar, {
    description: 'Its amount in the second less that in the first; what is not offered counts 0.',
  })
  differenceFen: number;

  @Field(() => Boolean, { description: 'Whether anything of it is not the same in both.' })
  isChanged: boolean;
}

@ObjectType({ description: 'Two quotes side by side.' })
export class QuoteComparison {
  @Field(() => Quote, { description: 'The first.' })
  before: Quote;

  @Field(() => Quote, { description: 'The second.' })
  after: Quote;

  @Field(() => [ComparedOffer], { description: 'What they offer: the plans first, then the items.' })
  offers: ComparedOffer[];

  @Field(() => FenScalar, { description: 'The second’s sum before the discount less the first’s.' })
  subtotalDifferenceFen: number;

  @Field(() => FenScalar, { description: 'The second’s discount less the first’s.' })
  discountDifferenceFen: number;

  @Field(() => FenScalar, { description: 'The second’s total less the first’s.' })
  totalDifferenceFen: number;
}
