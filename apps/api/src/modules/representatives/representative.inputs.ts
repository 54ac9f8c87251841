import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../graphql/scalars.js';
import { IdempotencyKey } from '../../unit-of-work/field-rules.js';

@InputType({ description: 'Who becomes a customer’s 24-hour representative.' })
export class AssignRepresentativeInput {
  @Field(() => ID, { description: 'The customer.' })
  customerId: string;

  @Field(() => ID, { description: 'The representative: a user with the role SERVICE.' })
  userId: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day, today or later; today where left out.',
  })
  fromOn?: string | null;

  @Field(() => String, { description: 'The same key again gives the first answer and assigns nobody.' })
  @IdempotencyKey()
  idempotencyKey: string;
}
