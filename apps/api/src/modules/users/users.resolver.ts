import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.js';
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
  viewer(@Ctx() context: Context): object | null {
    return context.viewer;
  }

  @Mutation(() => SignInPayload, { description: 'Opens a session under a new id.' })
  signIn(@Arg('input', () => SignInInput) input: SignInInput, @Ctx() context: Context): Promise<object> {
    return signIn(context, input);
  }

  @Mutation(() => SignOutPayload, { description: 'Ends the session at once.' })
  async signOut(@Ctx() context: Context): Promise<object> {
    await signOut(context);
    return { userErrors: [] };
  }
}
