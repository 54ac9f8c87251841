import { IsOptional, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { QuoteStatus } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';
import {
  IdempotencyKey,
  ListAtMost,
  OptionalText,
  RequiredText,
  Within,
} from '../../unit-of-work/field-rules.js';
import {
  CaseByCaseInput,
  DiscountInput,
  QuotedLicenceInput,
  QuotedTrainingInput,
} from './quote-item.inputs.js';

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

@InputType({ description: 'What a quote holds.' })
abstract class QuoteContentInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'A published rate table: the one in force today, where left out, or the one in force on the first day of every line.',
  })
  rateTableId?: string | null;

  @ListAtMost(MOST_LINES)
  @ValidateNested({ each: true })
  @Field(() => [QuoteLineInput], {
    defaultValue: [],
    description: 'The annual plans offered, at most 100. A quote offers these or something beside them.',
  })
  lines: QuoteLineInput[];

  @IsOptional()
  @ListAtMost(MOST_LINES)
  @ValidateNested({ each: true })
  @Field(() => [QuotedLicenceInput], { nullable: true, description: 'The licences offered, at most 100.' })
  licences?: QuotedLicenceInput[] | null;

  @IsOptional()
  @ListAtMost(MOST_LINES)
  @ValidateNested({ each: true })
  @Field(() => [QuotedTrainingInput], {
    nullable: true,
    description: 'Training days past the included ones, at most 100 lines (clause 5).',
  })
  training?: QuotedTrainingInput[] | null;

  @IsOptional()
  @ListAtMost(MOST_LINES)
  @ValidateNested({ each: true })
  @Field(() => [CaseByCaseInput], {
    nullable: true,
    description: 'Work at prices agreed case by case, at most 100 lines (clauses 11, 12).',
  })
  caseByCase?: CaseByCaseInput[] | null;

  @IsOptional()
  @ValidateNested()
  @Field(() => DiscountInput, {
    nullable: true,
    description:
      'What is taken off the sum: by sales and by an administrator at most what the settings allow each.',
  })
  discount?: DiscountInput | null;
}

@InputType({ description: 'What a quote would hold.' })
export class PreviewQuoteInput extends QuoteContentInput {
  @Field(() => ID, { description: 'To whom.' })
  customerId: string;
}

@InputType({ description: 'A revision of a quote, whole: what it does not repeat is not offered any more.' })
export class ReviseQuoteInput extends QuoteContentInput {
  @Field(() => ID, { description: 'The quote that it revises: the latest revision.' })
  quoteId: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day on which it may be accepted, included; in 30 days where left out.',
  })
  validUntil?: string | null;

  @OptionalText(500)
  @Field(() => String, { nullable: true, description: 'A note for the customer, at most 500 characters.' })
  note?: string | null;

  @IdempotencyKey()
  @Field(() => String, { description: 'Made once for this revision and sent again on a retry.' })
  idempotencyKey: string;
}

@InputType({ description: 'A quote that the customer did not take.' })
export class MarkQuoteLostInput {
  @Field(() => ID, { description: 'The quote.' })
  quoteId: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion: number;

  @RequiredText(300)
  @Field(() => String, { description: 'Why, at most 300 characters.' })
  reason: string;
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
