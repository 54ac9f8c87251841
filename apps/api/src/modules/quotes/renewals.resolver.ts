import { IsOptional, ValidateNested } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.js';
import { DateScalar } from '../../graphql/scalars.js';
import { UserError } from '../../graphql/user-error.js';
import { IdempotencyKey, OptionalText, Within } from '../../unit-of-work/field-rules.js';
import { mutate } from '../../unit-of-work/mutate.js';
import { DiscountInput } from './quote-item.inputs.js';
import { Quote } from './quote.entity.js';
import { renewContract } from './renew-contract.service.js';
import { renewContracts } from './renew-contracts.service.js';
import { RenewContractsInput, RenewContractsPayload } from './renew-contracts.types.js';

@InputType({
  description:
    'The quote of a renewal: the contract’s plans, each from the day after the licence’s last term.',
})
export class RenewContractInput {
  @Field(() => ID, { description: 'The service contract to be renewed; once.' })
  contractId: string;

  @Within(1, 10)
  @Field(() => Int, {
    nullable: true,
    description: 'Whole contract years, 1 to 10; as many as before where left out.',
  })
  years?: number | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'A published rate table: the one in force today, where left out, or the one in force on the first day of every line.',
  })
  rateTableId?: string | null;

  @IsOptional()
  @ValidateNested()
  @Field(() => DiscountInput, { nullable: true, description: 'What is taken off the sum.' })
  discount?: DiscountInput | null;

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

@ObjectType({ description: 'The result of quoting a renewal.' })
class RenewContractPayload {
  @Field(() => Quote, { nullable: true, description: 'The quote; null where it was refused.' })
  quote: Quote | null;

  @Field(() => [UserError], {
    description:
      'Why it was refused: NOT_FOUND, CONTRACT_NOT_SERVICE, CONTRACT_CANCELLED, CONTRACT_ALREADY_RENEWED, and as making a quote is.',
  })
  userErrors: UserError[];
}

@Resolver()
export class RenewalsResolver {
  @Mutation(() => RenewContractPayload, {
    description:
      'Quotes the renewal of a service contract; the contract made of it stands in a chain with the one before.',
  })
  renewContract(
    @Arg('input', () => RenewContractInput) input: RenewContractInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return mutate(
      context,
      info,
      { operation: 'renewContract', input, payload: 'quote', type: Quote },
      (unit) => renewContract(unit, input),
    );
  }
  @Mutation(() => RenewContractsPayload, {
    description:
      'Quotes the renewals of several service contracts, each for itself: one that is refused holds up no other.',
  })
  renewContracts(
    @Arg('input', () => RenewContractsInput) input: RenewContractsInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return renewContracts(context, info, input);
  }
}
