import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.js';
import { readOne, readSelected } from '../../graphql/read-one.js';
import { selectionOf } from '../../graphql/selection.js';
import { UserError } from '../../graphql/user-error.js';
import { signIn, signOut } from './sign-in.service.js';
import { User } from './user.entity.js';

@InputType({ description: 'Who signs in.' })
export class SignInInput {
  @Field(() => String, { description: 'The user’s login.' })
  login: string;

  @Field(() => String, { description: 'The user’s password.' })
  password: string;
}

@ObjectType({
  description: 'The result of signing in. The session itself travels in a cookie that scripts cannot read.',
})
export class SignInPayload {
  @Field(() => User, { nullable: true, description: 'Who is signed in now.' })
  viewer: User | null;

  @Field(() => [UserError], { description: 'Why it was refused: SIGN_IN_FAILED, SIGN_IN_TOO_OFTEN.' })
  userErrors: UserError[];
}

@ObjectType({ description: 'The result of signing out.' })
export class SignOutPayload {
  @Field(() => [UserError], { description: 'Always empty.' })
  userErrors: UserError[];
}

@Resolver()
export class UsersResolver {
  @Query(() => User, { nullable: true, description: 'Who is signed in; null where nobody is.' })
  async viewer(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return context.viewer && readOne(context, info, User, context.viewer.id);
  }

  @Mutation(() => SignInPayload, { description: 'Opens a session under a new id.' })
  async signIn(
    @Arg('input', () => SignInInput) input: SignInInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { viewer, userErrors } = await signIn(context, input);
    const below = selectionOf(info).get('viewer');
    if (!viewer || !below) return { viewer, userErrors };
    return { viewer: await readSelected({ ...context, viewer }, User, viewer.id, below), userErrors };
  }

  @Mutation(() => SignOutPayload, { description: 'Ends the session at once.' })
  async signOut(@Ctx() context: Context): Promise<object> {
    await signOut(context);
    return { userErrors: [] };
  }
}
