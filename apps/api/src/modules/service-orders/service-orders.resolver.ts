import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { connectionOf, page, PageArgs } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { readOne } from '../../graphql/read-one.js';
import { mutate } from '../../unit-of-work/mutate.js';
import { previewService, ServicePreview } from './preview-service.js';
import { recordService } from './record-service.js';
import { ServiceOrder } from './service-order.entity.js';
import { ServiceOrderPayload } from './service-order.payload.js';
import {
  PreviewServiceInput,
  RecordDataRepairInput,
  RecordVisitInput,
  ServiceOrderFilter,
} from './service-order.inputs.js';
import { type ServiceOrderSort, serviceOrderSorts } from './service-order-sort.js';

const ServiceOrderConnection = connectionOf(ServiceOrder, 'ServiceOrder');

@Resolver()
export class ServiceOrdersResolver {
  @Query(() => ServicePreview, { description: 'What a service would cost if it were recorded now, and why.' })
  previewService(
    @Arg('input', () => PreviewServiceInput) input: PreviewServiceInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return previewService(context, info, input);
  }

  @Query(() => ServiceOrderConnection, { description: 'What was done, the latest served first.' })
  serviceOrders(
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => ServiceOrderFilter, { nullable: true }) filter: ServiceOrderFilter | null,
    @Arg('sort', () => serviceOrderSorts.type, {
      defaultValue: 'SERVED_ON_DESC',
      description: 'In which order.',
    })
    sort: ServiceOrderSort,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const where = [
      filter?.customerId ? (['customerId = ?', filter.customerId] as const) : null,
      filter?.licenceId ? (['licenceId = ?', filter.licenceId] as const) : null,
      filter?.kind ? (['kind = ?', filter.kind] as const) : null,
    ];
    return page(context, info, { type: ServiceOrder, where, ...serviceOrderSorts.orders[sort] }, args);
  }

  @Query(() => ServiceOrder, {
    nullable: true,
    description: 'The service order with this key; null where there is none.',
  })
  serviceOrder(
    @Arg('id', () => ID, { description: 'Key of the service order.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readOne(context, info, ServiceOrder, id);
  }

  @Mutation(() => ServiceOrderPayload, {
    description:
      'Records a visit: free within the allowance (clause 6) or in an emergency while covered (clause 10), else charged.',
  })
  recordVisit(
    @Arg('input', () => RecordVisitInput) input: RecordVisitInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = {
      operation: 'recordVisit',
      input,
      payload: 'serviceOrder',
      type: ServiceOrder,
    } as const;
    return mutate(context, info, mutation, (unit) => recordService(unit, input.kind, input));
  }

  @Mutation(() => ServiceOrderPayload, {
    description: 'Records a data repair: free within the allowance, else charged (clause 7).',
  })
  recordDataRepair(
    @Arg('input', () => RecordDataRepairInput) input: RecordDataRepairInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = {
      operation: 'recordDataRepair',
      input,
      payload: 'serviceOrder',
      type: ServiceOrder,
    } as const;
    return mutate(context, info, mutation, (unit) => recordService(unit, 'DATA_REPAIR', input));
  }
}
