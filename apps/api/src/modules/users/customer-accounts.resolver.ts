import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.js';
import { mutate } from '../../unit-of-work/mutate.js';
import { authoriseCustomerAccount, withdrawCustomerAccount } from './customer-account.js';
import { AuthoriseCustomerAccountInput, WithdrawCustomerAccountInput } from './customer-account.inputs.js';
import { doneToUser, UserPayload } from './user.payload.js';

@Resolver()
export class CustomerAccountsResolver {
  @Mutation(() => UserPayload, {
    description: 'Gives a customer an account of their own, which sees what is theirs alone (clause 3).',
  })
  authoriseCustomerAccount(
    @Arg('input', () => AuthoriseCustomerAccountInput) input: AuthoriseCustomerAccountInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return mutate(context, info, doneToUser('authoriseCustomerAccount', input), (unit) =>
      authoriseCustomerAccount(unit, input),
    );
  }

  @Mutation(() => UserPayload, {
    description: 'Takes a customer’s account away again, and ends its sessions at once (clause 3).',
  })
  withdrawCustomerAccount(
    @Arg('input', () => WithdrawCustomerAccountInput) input: WithdrawCustomerAccountInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return mutate(context, info, doneToUser('withdrawCustomerAccount', input), (unit) =>
      withdrawCustomerAccount(unit, input),
    );
  }
}
