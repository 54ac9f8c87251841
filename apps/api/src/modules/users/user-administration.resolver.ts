import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { connectionOf, PageArgs } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { readOne } from '../../graphql/read-one.js';
import { UserSort } from '../../graphql/user-enums.js';
import { mutate } from '../../unit-of-work/mutate.js';
import { addUser } from './add-user.js';
import { changePassword, resetPassword } from './change-password.js';
import { changeUserRoles } from './change-user-roles.js';
import { deactivateUser, reactivateUser } from './user-activity.js';
import { User } from './user.entity.js';
import {
  AddUserInput,
  ChangePasswordInput,
  ChangeUserRolesInput,
  DeactivateUserInput,
  ReactivateUserInput,
  ResetPasswordInput,
  UserFilter,
} from './user.inputs.js';
import { doneToUser, UserPayload } from './user.payload.js';
import { listUsers } from './user-lists.js';

const UserConnection = connectionOf(User, 'User');

@Resolver()
export class UserAdministrationResolver {
  @Query(() => UserConnection, { description: 'The users: those of our own and the customers’ accounts.' })
  users(
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => UserFilter, { nullable: true }) filter: UserFilter | null,
    @Arg('sort', () => UserSort, { defaultValue: 'LOGIN', description: 'In which order.' }) sort: UserSort,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return listUsers(context, info, filter, sort, args);
  }

  @Query(() => User, { nullable: true, description: 'The user with this key; null where there is none.' })
  user(
    @Arg('id', () => ID, { description: 'Key of the user.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readOne(context, info, User, id);
  }

  @Mutation(() => UserPayload, { description: 'Adds someone of our own.' })
  addUser(
    @Arg('input', () => AddUserInput) input: AddUserInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return mutate(context, info, doneToUser('addUser', input), (unit) => addUser(unit, input));
  }

  @Mutation(() => UserPayload, {
    description: 'Gives someone of our own other roles; it holds from their next request on.',
  })
  changeUserRoles(
    @Arg('input', () => ChangeUserRolesInput) input: ChangeUserRolesInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return mutate(context, info, doneToUser('changeUserRoles', input), (unit) =>
      changeUserRoles(unit, input),
    );
  }

  @Mutation(() => UserPayload, {
    description: 'Keeps a user from signing in, and ends their sessions at once. What they did stays.',
  })
  deactivateUser(
    @Arg('input', () => DeactivateUserInput) input: DeactivateUserInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return mutate(context, info, doneToUser('deactivateUser', input), (unit) => deactivateUser(unit, input));
  }

  @Mutation(() => UserPayload, { description: 'Lets a user who was deactivated sign in again.' })
  reactivateUser(
    @Arg('input', () => ReactivateUserInput) input: ReactivateUserInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return mutate(context, info, doneToUser('reactivateUser', input), (unit) => reactivateUser(unit, input));
  }

  @Mutation(() => UserPayload, {
    description: 'Gives someone else a new first password, and ends their sessions at once.',
  })
  resetPassword(
    @Arg('input', () => ResetPasswordInput) input: ResetPasswordInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return mutate(context, info, doneToUser('resetPassword', input), (unit) => resetPassword(unit, input));
  }

  @Mutation(() => UserPayload, {
    description: 'Changes one’s own password, and ends one’s other sessions at once.',
  })
  changePassword(
    @Arg('input', () => ChangePasswordInput) input: ChangePasswordInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return mutate(context, info, doneToUser('changePassword', input), (unit) =>
      changePassword(unit, input, context.sessionId),
    );
  }
}
