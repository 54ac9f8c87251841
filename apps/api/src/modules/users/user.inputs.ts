import { IsInt, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Role } from '../../graphql/enums.js';
import { Form, ListOf, RequiredText } from '../../unit-of-work/field-rules.js';

/** What a login is made of. */
export const LOGIN = {
  form: /^\s*[A-Za-z0-9][A-Za-z0-9._@-]+\s*$/,
  says: 'letters, digits, `.`, `_`, `-` or `@`, 2 to 64; each once, kept in small letters',
};
/** What a password is made of. */
export const PASSWORD = '10 to 128 characters, at least 4 of them different beside the login';
const MOST_ROLES = 10;

@InputType({ description: 'Which users; all where left out.' })
export class UserFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the login or of the name, at most 120 characters.',
  })
  search?: string | null;

  @Field(() => Role, { nullable: true, description: 'Those who have this role.' })
  role?: Role | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those who may sign in, or, where false, those who may not any more.',
  })
  active?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'The accounts of this customer (clause 3).' })
  customerId?: string | null;
}

@InputType({ description: 'Someone new of our own.' })
export class AddUserInput {
  @Field(() => String, { description: `Name to sign in with: ${LOGIN.says}.` })
  @Form(LOGIN.form, 'FORM_LOGIN')
  @RequiredText(64)
  login: string;

  @Field(() => String, { description: 'Name shown to others, at most 80 characters.' })
  @RequiredText(80)
  name: string;

  @Field(() => String, { description: `First password: ${PASSWORD}. It is stored as a hash alone.` })
  password: string;

  @Field(() => [Role], { description: 'What the user may do: at least one role, and not CUSTOMER.' })
  @ListOf(MOST_ROLES)
  roles: Role[];
}

@InputType({ description: 'A user as they were seen.' })
export class SeenUserInput {
  @Field(() => ID, { description: 'The user.' })
  userId: string;

  @Field(() => Int, { description: 'Version of the user that was seen.' })
  @IsInt()
  expectedVersion: number;
}

@InputType({ description: 'The roles that someone of our own has from now on.' })
export class ChangeUserRolesInput extends SeenUserInput {
  @Field(() => [Role], { description: 'All roles from now on: at least one, and not CUSTOMER.' })
  @ListOf(MOST_ROLES)
  roles: Role[];
}

@InputType({ description: 'A user who may not sign in any more.' })
export class DeactivateUserInput extends SeenUserInput {}

@InputType({ description: 'A user who may sign in again.' })
export class ReactivateUserInput extends SeenUserInput {}

@InputType({ description: 'A new first password of someone who has lost theirs.' })
export class ResetPasswordInput extends SeenUserInput {
  @Field(() => String, { description: `The password: ${PASSWORD}.` })
  password: string;
}

@InputType({ description: 'A new password of one’s own.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The password until now.' })
  @MaxLength(1000, { context: { max: 1000 } })
  currentPassword: string;

  @Field(() => String, { description: `The new one: ${PASSWORD}.` })
  newPassword: string;
}
