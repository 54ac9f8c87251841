import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { connectionOf, page, PageArgs } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { QuoteStatus } from '../../graphql/enums.js';
import { readOne } from '../../graphql/read-one.js';
import { UserError } from '../../graphql/user-error.js';
import { mutate } from '../../unit-of-work/mutate.js';
import { Contract } from '../contracts/contract.entity.js';
import { acceptQuote } from './accept-quote.service.js';
import { compareQuotes } from './compare-quotes.js';
import { createQuote } from './create-quote.service.js';
import { previewQuote } from './preview-quote.service.js';
import { markQuoteLost } from './mark-quote-lost.service.js';
import {
  AcceptQuoteInput,
  CreateQuoteInput,
  MarkQuoteLostInput,
  PreviewQuoteInput,
  QuoteFilter,
  ReviseQuoteInput,
} from './quote.inputs.js';
import { QuoteComparison } from './quote-comparison.types.js';
import { reviseQuote } from './revise-quote.service.js';
import { QuotePreview } from './quote-preview.js';
import { quotesStandingAt, quoteStatusOn } from './quote-status.js';
import { Quote } from './quote.entity.js';
import { type QuoteSort, quoteSorts } from './quote-sort.js';

const QuoteConnection = connectionOf(Quote, 'Quote');

@ObjectType({ description: 'The result of making a quote.' })
class QuotePayload {
  @Field(() => Quote, { nullable: true, description: 'The quote; null where it was refused.' })
  quote: Quote | null;

  @Field(() => [UserError], {
    description:
      'Why it was refused: NOT_FOUND, NO_RATE_TABLE, RATE_TABLE_NOT_PUBLISHED, RATE_TABLE_NOT_IN_FORCE, PLAN_NOT_IN_TABLE, LINE_REPEATED, RATE_NOT_SET, PRODUCT_NOT_COVERED, AMOUNT_TOO_LARGE, VALID_UNTIL_PAST, DISCOUNT_OVER_LIMIT, DISCOUNT_ONE_OF_TWO, LICENCE_ONE_OF_TWO, LICENCE_ITEM_UNKNOWN; of a revision or a loss also QUOTE_ALREADY_ACCEPTED, QUOTE_SUPERSEDED, QUOTE_LOST, VERSION_CONFLICT.',
  })
  userErrors: UserError[];
}

@ObjectType({ description: 'The result of accepting a quote.' })
class ContractPayload {
  @Field(() => Contract, {
    nullable: true,
    description: 'The contract; null where the acceptance was refused.',
  })
  contract: Contract | null;

  @Field(() => [UserError], {
    description:
      'Why it was refused: NOT_FOUND, QUOTE_ALREADY_ACCEPTED, QUOTE_SUPERSEDED, QUOTE_LOST, QUOTE_EXPIRED, CONTRACT_ALREADY_RENEWED, STARTS_IN_LOCKED_MONTH, VERSION_CONFLICT.',
  })
  userErrors: UserError[];
}

type Standing = { status: QuoteStatus; validUntil: string };

@Resolver(() => Quote)
export class QuotesResolver {
  @FieldResolver(() => QuoteStatus)
  status(@Root() quote: Standing, @Ctx() { today }: Context): QuoteStatus {
    return quoteStatusOn(quote, today);
  }

  @Query(() => QuotePreview, { description: 'What a quote would cost and why. Nothing is stored.' })
  previewQuote(
    @Arg('input', () => PreviewQuoteInput) input: PreviewQuoteInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return previewQuote(context, info, input);
  }

  @Query(() => QuoteConnection, { description: 'Quotes, the latest first.' })
  quotes(
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => QuoteFilter, { nullable: true }) filter: QuoteFilter | null,
    @Arg('sort', () => quoteSorts.type, { defaultValue: 'CREATED_DESC', description: 'In which order.' })
    sort: QuoteSort,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const where = [
      filter?.customerId ? (['customerId = ?', filter.customerId] as const) : null,
      ...(filter?.status ? quotesStandingAt(filter.status, context.today) : []),
    ];
    return page(context, info, { type: Quote, where, ...quoteSorts.orders[sort] }, args);
  }

  @Query(() => Quote, { nullable: true, description: 'One quote; null where there is none with this id.' })
  quote(
    @Arg('id', () => ID, { description: 'Key of the quote.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readOne(context, info, Quote, id);
  }

  @Query(() => QuoteComparison, {
    nullable: true,
    description: 'Two quotes side by side, as two revisions of one; null where one of them is not there.',
  })
  compareQuotes(
    @Arg('before', () => ID, { description: 'Key of the first.' }) before: string,
    @Arg('after', () => ID, { description: 'Key of the second.' }) after: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return compareQuotes(context, info, [before, after]);
  }

  @Mutation(() => QuotePayload, {
    description:
      'Makes a quote: annual plans and training days at the prices of one rate table (clauses 5, 6, 7), licences and work at agreed prices (clauses 11, 12).',
  })
  createQuote(
    @Arg('input', () => CreateQuoteInput) input: CreateQuoteInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return mutate(context, info, { operation: 'createQuote', input, payload: 'quote', type: Quote }, (unit) =>
      createQuote(unit, input),
    );
  }

  @Mutation(() => ContractPayload, {
    description:
      'Accepts a quote: makes its contracts (a sale of its items, a service contract of its plans), the entitlements of each contract year, and all charges, in one step; gives the service contract, or the sale where there is none.',
  })
  acceptQuote(
    @Arg('input', () => AcceptQuoteInput) input: AcceptQuoteInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return mutate(
      context,
      info,
      { operation: 'acceptQuote', input, payload: 'contract', type: Contract },
      (unit) => acceptQuote(unit, input),
    );
  }

  @Mutation(() => QuotePayload, {
    description:
      'Makes the next revision of a quote under its number; the one before cannot be accepted any more.',
  })
  reviseQuote(
    @Arg('input', () => ReviseQuoteInput) input: ReviseQuoteInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return mutate(context, info, { operation: 'reviseQuote', input, payload: 'quote', type: Quote }, (unit) =>
      reviseQuote(unit, input),
    );
  }

  @Mutation(() => QuotePayload, { description: 'Marks an open quote as lost, with the reason.' })
  markQuoteLost(
    @Arg('input', () => MarkQuoteLostInput) input: MarkQuoteLostInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return mutate(
      context,
      info,
      { operation: 'markQuoteLost', input, payload: 'quote', type: Quote },
      (unit) => markQuoteLost(unit, input),
    );
  }
}
