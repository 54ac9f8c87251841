import { addDays } from 'policy';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import { badInput, page, PageArgs } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { ContractConnection } from '../contracts/contract-connection.js';
import { Contract } from '../contracts/contract.entity.js';
import { CallReasons } from './call-reasons.types.js';
import { callReasons } from './call-reasons.service.js';

const MOST_DAYS = 366;

@Resolver()
export class RenewalsDueResolver {
  @Query(() => ContractConnection, {
    description:
      'Service contracts that end within so many days and that nobody has renewed or cancelled, the one that ends first first.',
  })
  renewalsDue(
    @Args(() => PageArgs) args: PageArgs,
    @Arg('withinDays', () => Int, {
      defaultValue: 90,
      description: 'Days from today, 0 to 366: 0 are those that end today.',
    })
    withinDays: number,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    if (withinDays < 0 || withinDays > MOST_DAYS)
      throw badInput(`\`withinDays\` must be from 0 to ${MOST_DAYS}`);
    const { today } = context;
    const where = [
      ["kind = 'SERVICE' AND renewedById IS NULL AND cancelledFrom IS NULL"],
      ['endsOn >= ? AND endsOn <= ?', today, addDays(today, withinDays)],
    ] as const;
    return page(
      context,
      info,
      { type: Contract, where: [...where], orderBy: ['endsOn', 'id'], descending: false },
      args,
    );
  }

  @Query(() => CallReasons, {
    description:
      'Licences that have lost their cover within a year, and allowances that are used up: reasons to call.',
  })
  callReasons(
    @Arg('first', () => Int, {
      nullable: true,
      description: 'How many of each at most, 0 to 1,000; 100 where left out.',
    })
    first: number | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CallReasons> {
    return callReasons(context, info, first ?? 100);
  }
}
