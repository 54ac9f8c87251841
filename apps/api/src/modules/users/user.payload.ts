import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../../graphql/user-error.js';
import { User } from './user.entity.js';

@ObjectType({ description: 'The result of what was done to a user.' })
export class UserPayload {
  @Field(() => User, { nullable: true, description: 'The user; null where it was refused.' })
  user: User | null;

  @Field(() => [UserError], {
    description:
      'Why it was refused: NOT_FOUND, VERSION_CONFLICT, LOGIN_TAKEN, ROLE_IS_CUSTOMERS, ACCOUNT_OF_CUSTOMER, ROLES_UNCHANGED, LAST_ADMIN, USER_ACTIVE, USER_INACTIVE, OWN_PASSWORD, PASSWORD_WRONG, PASSWORD_UNCHANGED, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_TOO_SIMPLE, SIGN_IN_TOO_OFTEN, or a field’s own rule.',
  })
  userErrors: UserError[];
}

/** How something done to a user is answered. */
export const doneToUser = (operation: string, input: object) =>
  ({ operation, input, payload: 'user', type: User }) as const;
