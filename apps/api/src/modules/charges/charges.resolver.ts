import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, ID, Info, InputType, Query, Resolver } from 'type-graphql';
import { connectionOf, page, PageArgs } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { ChargeStatus } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';
import { Charge } from './charge.entity.js';
import { type ChargeSort, chargeSorts } from './charge-sort.js';

const ChargeConnection = connectionOf(Charge, 'Charge');

@InputType({ description: 'Which charges; all where left out.' })
class ChargeFilter {
  @Field(() => ID, { nullable: true, description: 'Those of this customer.' })
  customerId?: string | null;

  @Field(() => ChargeStatus, { nullable: true, description: 'Those that stand so.' })
  status?: ChargeStatus | null;

  @Field(() => DateScalar, { nullable: true, description: 'Those due on this day, included, or earlier.' })
  dueBy?: string | null;
}

@Resolver()
export class ChargesResolver {
  @Query(() => ChargeConnection, { description: 'Charges, the earliest due first.' })
  charges(
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => ChargeFilter, { nullable: true }) filter: ChargeFilter | null,
    @Arg('sort', () => chargeSorts.type, { defaultValue: 'DUE_ON_ASC', description: 'In which order.' })
    sort: ChargeSort,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const where = [
      filter?.customerId ? (['customerId = ?', filter.customerId] as const) : null,
      filter?.status ? (['status = ?', filter.status] as const) : null,
      filter?.dueBy ? (['dueOn <= ?', filter.dueBy] as const) : null,
    ];
    return page(context, info, { type: Charge, where, ...chargeSorts.orders[sort] }, args);
  }
}
