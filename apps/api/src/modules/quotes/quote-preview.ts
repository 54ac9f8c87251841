import { Field, ID, Int, ObjectType } from 'type-graphql';
import { BelongsTo } from '../../graphql/relations.js';
import { DateScalar, FenScalar } from '../../graphql/scalars.js';
import { UserError } from '../../graphql/user-error.js';
import { Decision } from '../decisions/decision.entity.js';
import { RateTable } from '../rate-tables/rate-table.entity.js';
import { BreakEvenPreview } from './break-even.types.js';
import { QuoteItemPreview } from './quote-item-preview.js';

@ObjectType({ description: 'One line of a quote that is not yet made.' })
export class QuoteLinePreview {
  @Field(() => ID, { description: 'The licence asked for.' })
  licenceId: string;

  @Field(() => String, { description: 'Code of the plan asked for.' })
  plan: string;

  @Field(() => Int, { description: 'Contract years asked for.' })
  years: number;

  @Field(() => DateScalar, { nullable: true, description: 'First day; null where the line has none yet.' })
  startsOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day, included; null without a first one.' })
  endsOn: string | null;

  @Field(() => FenScalar, {
    nullable: true,
    description: 'Price for all the years; null where there is none.',
  })
  amountFen: number | null;

  @Field(() => Decision, {
    nullable: true,
    description:
      'Why this price, or why none (RATE_NOT_SET names the cell); null where nothing could be decided.',
  })
  decision: Decision | null;

  @Field(() => BreakEvenPreview, {
    nullable: true,
    description: 'The plan weighed against single visits; null where the table gives no price for it.',
  })
  breakEven?: BreakEvenPreview | null;
}

@ObjectType({ description: 'What a quote would cost. Nothing is stored.' })
export class QuotePreview {
  rateTableId: string | null;

  @BelongsTo(() => RateTable, 'rateTableId', {
    nullable: true,
    description: 'The rate table that prices it; null where none could be chosen.',
  })
  rateTable?: RateTable | null;

  @Field(() => [QuoteLinePreview], { description: 'The lines in the order asked.' })
  lines: QuoteLinePreview[];

  @Field(() => [QuoteItemPreview], {
    description: 'The items in the order licences, training, work agreed case by case.',
  })
  items: QuoteItemPreview[];

  @Field(() => FenScalar, {
    nullable: true,
    description: 'Sum of lines and items before the discount; null where one has no price.',
  })
  subtotalFen: number | null;

  @Field(() => FenScalar, { nullable: true, description: 'What the discount takes off; null without a sum.' })
  discountFen: number | null;

  @Field(() => FenScalar, {
    nullable: true,
    description: 'The sum less the discount; null where something has no price or is refused.',
  })
  totalFen: number | null;

  @Field(() => [UserError], { description: 'Why such a quote would be refused, beside a missing price.' })
  userErrors: UserError[];
}
