import { Field, ID, InputType } from 'type-graphql';
import { Cause } from '../../graphql/enums.js';
import { IdempotencyKey, RequiredText } from '../../unit-of-work/field-rules.js';

@InputType({ description: 'A correction of a cause that is thought of.' })
export class PreviewCauseCorrectionInput {
  @Field(() => ID, { description: 'The service order.' })
  serviceOrderId: string;

  @Field(() => Cause, { description: 'The cause that the diagnosis found.' })
  cause: Cause;
}

@InputType({ description: 'The correction of a cause after diagnosis.' })
export class CorrectCauseInput extends PreviewCauseCorrectionInput {
  @Field(() => String, { description: 'What the diagnosis found, at most 300 characters.' })
  @RequiredText(300)
  reason: string;

  @Field(() => String, { description: 'The same key again gives the first answer and changes nothing.' })
  @IdempotencyKey()
  idempotencyKey: string;
}

@InputType({ description: 'The cancellation of a service that was recorded.' })
export class CancelVisitInput {
  @Field(() => ID, { description: 'The service order.' })
  serviceOrderId: string;

  @Field(() => String, { description: 'Why, at most 300 characters.' })
  @RequiredText(300)
  reason: string;

  @Field(() => String, { description: 'The same key again gives the first answer and gives back nothing.' })
  @IdempotencyKey()
  idempotencyKey: string;
}
