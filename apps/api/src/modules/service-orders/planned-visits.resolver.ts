import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, ID, Info, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { connectionOf, page, PageArgs } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { readOne } from '../../graphql/read-one.js';
import { UserError } from '../../graphql/user-error.js';
import { mutate } from '../../unit-of-work/mutate.js';
import { PlannedVisit } from './planned-visit.entity.js';
import {
  CancelPlannedVisitInput,
  CompleteVisitInput,
  PlannedVisitFilter,
  PlanVisitInput,
} from './planned-visit.inputs.js';
import { cancelPlannedVisit, completeVisit, planVisit } from './planned-visit.service.js';
import { ServiceOrder } from './service-order.entity.js';
import { ServiceOrderPayload } from './service-order.payload.js';
import { type PlannedVisitSort, plannedVisitSorts } from './planned-visit-sort.js';

const PlannedVisitConnection = connectionOf(PlannedVisit, 'PlannedVisit');

@ObjectType({ description: 'The result of planning a visit, or of giving it up.' })
class PlannedVisitPayload {
  @Field(() => PlannedVisit, { nullable: true, description: 'The planned visit; null where it was refused.' })
  plannedVisit: PlannedVisit | null;

  @Field(() => [UserError], {
    description:
      'Why it was refused: NOT_FOUND, LICENCE_NOT_DELIVERED, PLANNED_IN_PAST, VISIT_NOT_PLANNED, VERSION_CONFLICT, or a field’s own rule.',
  })
  userErrors: UserError[];
}

@Resolver()
export class PlannedVisitsResolver {
  @Query(() => PlannedVisitConnection, { description: 'Planned visits, the earliest day first.' })
  plannedVisits(
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => PlannedVisitFilter, { nullable: true }) filter: PlannedVisitFilter | null,
    @Arg('sort', () => plannedVisitSorts.type, {
      defaultValue: 'PLANNED_ON_ASC',
      description: 'In which order.',
    })
    sort: PlannedVisitSort,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const where = [
      filter?.customerId ? (['customerId = ?', filter.customerId] as const) : null,
      filter?.licenceId ? (['licenceId = ?', filter.licenceId] as const) : null,
      filter?.status ? (['status = ?', filter.status] as const) : null,
      filter?.plannedFrom ? (['plannedOn >= ?', filter.plannedFrom] as const) : null,
      filter?.plannedTo ? (['plannedOn <= ?', filter.plannedTo] as const) : null,
    ];
    const list = { type: PlannedVisit, where, ...plannedVisitSorts.orders[sort] };
    return page(context, info, list, args);
  }

  @Query(() => PlannedVisit, {
    nullable: true,
    description: 'The planned visit with this key; null where there is none.',
  })
  plannedVisit(
    @Arg('id', () => ID, { description: 'Key of the planned visit.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readOne(context, info, PlannedVisit, id);
  }

  @Mutation(() => PlannedVisitPayload, {
    description: 'Plans a visit; nothing is drawn or charged (clauses 6, 10).',
  })
  planVisit(
    @Arg('input', () => PlanVisitInput) input: PlanVisitInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'planVisit', input, payload: 'plannedVisit', type: PlannedVisit } as const;
    return mutate(context, info, mutation, (unit) => planVisit(unit, input));
  }

  @Mutation(() => PlannedVisitPayload, { description: 'Gives up a planned visit, with the reason.' })
  cancelPlannedVisit(
    @Arg('input', () => CancelPlannedVisitInput) input: CancelPlannedVisitInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = {
      operation: 'cancelPlannedVisit',
      input,
      payload: 'plannedVisit',
      type: PlannedVisit,
    } as const;
    return mutate(context, info, mutation, (unit) => cancelPlannedVisit(unit, input));
  }

  @Mutation(() => ServiceOrderPayload, {
    description:
      'Records that a planned visit was made: decided, drawn and charged as one that was not planned.',
  })
  completeVisit(
    @Arg('input', () => CompleteVisitInput) input: CompleteVisitInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = {
      operation: 'completeVisit',
      input,
      payload: 'serviceOrder',
      type: ServiceOrder,
    } as const;
    return mutate(context, info, mutation, (unit) => completeVisit(unit, input));
  }
}
