import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Info,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { page, PageArgs } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { DateScalar } from '../../graphql/scalars.js';
import { UserError } from '../../graphql/user-error.js';
import { mutate } from '../../unit-of-work/mutate.js';
import { Customer } from '../customers/customer.entity.js';
import { CustomerConnection } from '../customers/customer-connection.js';
import { User } from '../users/user.entity.js';
import { assignRepresentative } from './assign-representative.js';
import { isSubscriberOn, representativeOn } from './customer-loaders.js';
import { AssignRepresentativeInput } from './representative.inputs.js';
import { RepresentativeAssignment } from './representative-assignment.entity.js';
import { ServiceUser, serviceUsers } from './service-user.js';
import { subscribersOn } from './subscribers.js';

@ObjectType({ description: 'The result of assigning a representative.' })
class RepresentativePayload {
  @Field(() => RepresentativeAssignment, {
    nullable: true,
    description: 'The assignment; null where it was refused.',
  })
  assignment: RepresentativeAssignment | null;

  @Field(() => [UserError], {
    description:
      'Why it was refused: NOT_FOUND, REPRESENTATIVE_NOT_SERVICE, REPRESENTATIVE_IN_PAST, REPRESENTATIVE_UNCHANGED, IDEMPOTENCY_CONFLICT, or a field’s own rule.',
  })
  userErrors: UserError[];
}

@Resolver(() => Customer)
export class RepresentativesResolver {
  @FieldResolver(() => Boolean, {
    description:
      'Whether it is a subscriber on a day (clause 8): any plan or free period of any of its licences is live then.',
  })
  isSubscriber(
    @Root() { id }: Customer,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today where left out.' }) on:
      | string
      | null,
    @Ctx() context: Context,
  ): Promise<boolean> {
    return isSubscriberOn(context, id, on ?? context.today);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'Its 24-hour representative on a day (clause 8); null where nobody is assigned.',
  })
  representative(
    @Root() { id }: Customer,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today where left out.' }) on:
      | string
      | null,
    @Ctx() context: Context,
  ): Promise<object | null> {
    return representativeOn(context, id, on ?? context.today);
  }

  @Query(() => CustomerConnection, {
    description:
      'The subscribers on a day by name (clause 8): customers with a licence whose plan or free period is live then.',
  })
  subscribers(
    @Args(() => PageArgs) args: PageArgs,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today where left out.' }) on:
      | string
      | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const where = [subscribersOn(on ?? context.today)];
    return page(context, info, { type: Customer, where, orderBy: ['name', 'id'], descending: false }, args);
  }

  @Query(() => [ServiceUser], {
    description: 'Who may be made a representative: the users of the service desk by name, at most 500.',
  })
  serviceUsers(@Ctx() { database }: Context): Promise<ServiceUser[]> {
    return serviceUsers(database.reader);
  }

  @Mutation(() => RepresentativePayload, {
    description: 'Makes a service user a customer’s 24-hour representative from a day on (clause 8).',
  })
  assignRepresentative(
    @Arg('input', () => AssignRepresentativeInput) input: AssignRepresentativeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = {
      operation: 'assignRepresentative',
      input,
      payload: 'assignment',
      type: RepresentativeAssignment,
    } as const;
    return mutate(context, info, mutation, (unit) => assignRepresentative(unit, input));
  }
}
