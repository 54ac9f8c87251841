import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  InputType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { page, PageArgs } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { type ContractKind, ContractStatus } from '../../graphql/enums.js';
import { readOne } from '../../graphql/read-one.js';
import { ContractConnection } from './contract-connection.js';
import { Contract } from './contract.entity.js';
import { contractStatusOn } from './contract-status.js';
import { type ContractSort, contractSorts } from './contract-sort.js';

@InputType({ description: 'Which contracts; all where left out.' })
class ContractFilter {
  @Field(() => ID, { nullable: true, description: 'Those with this customer.' })
  customerId?: string | null;
}

type Standing = { kind: ContractKind; status: ContractStatus; startsOn: string; endsOn: string };

@Resolver(() => Contract)
export class ContractsResolver {
  @FieldResolver(() => ContractStatus)
  status(@Root() contract: Standing, @Ctx() { today }: Context): ContractStatus {
    return contractStatusOn(contract, today);
  }

  @Query(() => ContractConnection, { description: 'Contracts, the latest first.' })
  contracts(
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => ContractFilter, { nullable: true }) filter: ContractFilter | null,
    @Arg('sort', () => contractSorts.type, { defaultValue: 'MADE_DESC', description: 'In which order.' })
    sort: ContractSort,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const where = [filter?.customerId ? (['customerId = ?', filter.customerId] as const) : null];
    return page(context, info, { type: Contract, where, ...contractSorts.orders[sort] }, args);
  }

  @Query(() => Contract, {
    nullable: true,
    description: 'One contract; null where there is none with this id.',
  })
  contract(
    @Arg('id', () => ID, { description: 'Key of the contract.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readOne(context, info, Contract, id);
  }
}
