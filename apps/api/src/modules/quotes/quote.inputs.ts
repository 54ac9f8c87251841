import { ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { QuoteStatus } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';
import { IdempotencyKey, ListOf, OptionalText, Within } from '../../unit-of-work/field-rules.js';

/** Lines of one quote at most. */
const MOST_LINES = 100;
/** Contract years of one line at most. */
const MOST_YEARS = 10;

@InputType({ description: 'An annual plan for one licence.' })
export class QuoteLineInput {
  @Field(() => ID, { description: 'The licence: one of the customer’s own.' })
  licenceId: string;

  @Field(() => String, { description: 'Code of a plan of the quote’s rate table.' })
  plan: string;

  @Within(1, MOST_YEARS)
  @Field(() => Int, { description: 'Whole contract years, 1 to 10.' })
  years: number;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First day. Where left out, the day after the licence’s last cover for any service of the plan, or today where that is past or there is none (clauses 6, 7).',
  })
  startsOn?: string | null;
}

@InputType({ description: 'What a quote would hold.' })
export class PreviewQuoteInput {
  @Field(() => ID, { description: 'To whom.' })
  customerId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'A published rate table: the one in force today, where left out, or the one in force on the first day of every line.',
  })
  rateTableId?: string | null;

  @ListOf(MOST_LINES)
  @ValidateNested({ each: true })
  @Field(() => [QuoteLineInput], { description: 'What is offered, 1 to 100 lines.' })
  lines: QuoteLineInput[];
}

@InputType({ description: 'A quote to be sent.' })
export class CreateQuoteInput extends PreviewQuoteInput {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day on which it may be accepted, included; in 30 days where left out.',
  })
  validUntil?: string | null;

  @OptionalText(500)
  @Field(() => String, { nullable: true, description: 'A note for the customer, at most 500 characters.' })
  note?: string | null;

  @IdempotencyKey()
  @Field(() => String, { description: 'Made once for this quote and sent again on a retry.' })
  idempotencyKey: string;
}

@InputType({ description: 'The acceptance of a quote.' })
export class AcceptQuoteInput {
  @Field(() => ID, { description: 'The quote.' })
  quoteId: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion: number;

  @IdempotencyKey()
  @Field(() => String, { description: 'Made once for this acceptance and sent again on a retry.' })
  idempotencyKey: string;
}

@InputType({ description: 'Which quotes; all where left out.' })
export class QuoteFilter {
  @Field(() => ID, { nullable: true, description: 'Those to this customer.' })
  customerId?: string | null;

  @Field(() => QuoteStatus, { nullable: true, description: 'Those that stand so today.' })
  status?: QuoteStatus | null;
}
