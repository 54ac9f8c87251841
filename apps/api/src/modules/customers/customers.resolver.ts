import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { isAllowed } from '../../auth/permissions.js';
import { page, PageArgs } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { readOne } from '../../graphql/read-one.js';
import { mutate } from '../../unit-of-work/mutate.js';
import { addCustomer } from './add-customer.js';
import { addSite } from './add-site.js';
import { Customer } from './customer.entity.js';
import { CustomerConnection } from './customer-connection.js';
import { AddCustomerInput, AddSiteInput, CustomerFilter } from './customer.inputs.js';
import { CustomerPayload, SitePayload } from './customer.payloads.js';
import { customerSearch } from './customer-search.js';
import { Site } from './site.entity.js';
import { type CustomerSort, customerSorts } from './customer-sort.js';
import { readTimeline } from './timeline/read-timeline.js';
import { Timeline } from './timeline/timeline.types.js';

@Resolver()
export class CustomersResolver {
  @Query(() => CustomerConnection, { description: 'The customers by name.' })
  customers(
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => CustomerFilter, { nullable: true }) filter: CustomerFilter | null,
    @Arg('sort', () => customerSorts.type, { defaultValue: 'NAME_ASC', description: 'In which order.' })
    sort: CustomerSort,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const where = [customerSearch(filter?.search)];
    return page(context, info, { type: Customer, where, ...customerSorts.orders[sort] }, args);
  }

  @Query(() => Customer, {
    nullable: true,
    description: 'The customer with this key; null where there is none.',
  })
  customer(
    @Arg('id', () => ID, { description: 'Key of the customer.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readOne(context, info, Customer, id);
  }

  @Query(() => Timeline, {
    nullable: true,
    description:
      'What happened with a customer, the latest first; money only for those who may see it. Null where there is no such customer.',
  })
  customerTimeline(
    @Arg('customerId', () => ID, { description: 'Key of the customer.' }) customerId: string,
    @Arg('first', () => Int, { defaultValue: 30, description: 'How many, 1 to 100.' }) first: number,
    @Arg('skip', () => Int, {
      defaultValue: 0,
      description: 'How many later ones are passed over, 0 to 2,000.',
    })
    skip: number,
    @Ctx() { database, viewer }: Context,
  ): Promise<Timeline | null> {
    const seesMoney = isAllowed(['SALES', 'FINANCE'], viewer?.roles ?? null);
    return readTimeline(database.reader, { customerId, first, skip, seesMoney });
  }

  @Mutation(() => CustomerPayload, { description: 'Adds a customer.' })
  addCustomer(
    @Arg('input', () => AddCustomerInput) input: AddCustomerInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'addCustomer', input, payload: 'customer', type: Customer } as const;
    return mutate(context, info, mutation, (unit) => addCustomer(unit, input));
  }

  @Mutation(() => SitePayload, { description: 'Adds a place of a customer.' })
  addSite(
    @Arg('input', () => AddSiteInput) input: AddSiteInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'addSite', input, payload: 'site', type: Site } as const;
    return mutate(context, info, mutation, (unit) => addSite(unit, input));
  }
}
