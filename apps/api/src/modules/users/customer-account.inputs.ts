import { Field, ID, InputType } from 'type-graphql';
import { Form, RequiredText } from '../../unit-of-work/field-rules.js';
import { LOGIN, PASSWORD, SeenUserInput } from './user.inputs.js';

@InputType({ description: 'An account of a customer’s own (clause 3).' })
export class AuthoriseCustomerAccountInput {
  @Field(() => ID, { description: 'The customer: the account sees what is theirs alone.' })
  customerId: string;

  @Field(() => String, { description: `Name to sign in with: ${LOGIN.says}.` })
  @Form(LOGIN.form, 'FORM_LOGIN')
  @RequiredText(64)
  login: string;

  @Field(() => String, { description: 'Name of the person at the customer’s, at most 80 characters.' })
  @RequiredText(80)
  name: string;

  @Field(() => String, { description: `First password: ${PASSWORD}. It is stored as a hash alone.` })
  password: string;
}

@InputType({ description: 'A customer’s account that may not sign in any more.' })
export class WithdrawCustomerAccountInput extends SeenUserInput {}
