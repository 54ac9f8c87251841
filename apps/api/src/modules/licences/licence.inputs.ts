import { Field, ID, InputType, Int } from 'type-graphql';
import { Edition } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';
import { Form, IdempotencyKey, RequiredText, Within } from '../../unit-of-work/field-rules.js';
import { TYPED_SERIAL } from './serial.js';

@InputType({ description: 'The delivery of a licence that was sold.' })
export class DeliverLicenceInput {
  @Field(() => ID, { description: 'The licence.' })
  licenceId: string;

  @Field(() => String, {
    description:
      'Serial number: letters, digits, `-`, `_`, `.` or `/`, at most 40; each once, kept in capitals, what is full-width as plain letters and digits.',
  })
  @Form(TYPED_SERIAL, 'FORM_SERIAL')
  @RequiredText(40)
  serial: string;

  @Field(() => DateScalar, {
    description:
      'Day of delivery, at most one year after today: the first day of the free period (clause 1).',
  })
  deliveredOn: string;

  @Field(() => String, { description: 'The same key again gives the first answer and grants nothing.' })
  @IdempotencyKey()
  idempotencyKey: string;
}

@InputType({ description: 'The registration of a licence by the customer whose it is (clause 3).' })
export class RegisterLicenceInput {
  @Field(() => String, { description: 'Serial number, as on the delivery note, in any case; at most 40.' })
  @RequiredText(40)
  serial: string;
}

@InputType({ description: 'The correction of a day of delivery.' })
export class CorrectDeliveryDateInput {
  @Field(() => ID, { description: 'The licence.' })
  licenceId: string;

  @Field(() => DateScalar, {
    description:
      'Day on which it was delivered in fact, at most one year after today, and not after its first service (clause 1).',
  })
  deliveredOn: string;

  @Field(() => String, { description: 'Why, at most 300 characters.' })
  @RequiredText(300)
  reason: string;

  @Field(() => String, { description: 'The same key again gives the first answer and changes nothing.' })
  @IdempotencyKey()
  idempotencyKey: string;
}

@InputType({ description: 'A new licence of a customer.' })
export class AddLicenceInput {
  @Field(() => ID, { description: 'Whose it is.' })
  customerId: string;

  @Field(() => ID, { description: 'The customer’s site where it is used.' })
  siteId: string;

  @Field(() => String, {
    description: 'Code of the product, as in the rate table in force on the day of delivery.',
  })
  @RequiredText(40)
  product: string;

  @Field(() => Edition, { description: 'Edition.' })
  edition: Edition;

  @Field(() => String, {
    description:
      'Serial number: letters, digits, `-`, `_`, `.` or `/`, at most 40; each once, kept in capitals, what is full-width as plain letters and digits.',
  })
  @Form(TYPED_SERIAL, 'FORM_SERIAL')
  @RequiredText(40)
  serial: string;

  @Field(() => DateScalar, {
    description:
      'Day of delivery, at most one year after today: the first day of the free period (clause 1).',
  })
  deliveredOn: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people work with it, 1 to 10000; 1 where left out.',
  })
  @Within(1, 10_000)
  operators?: number | null;

  @Field(() => String, { description: 'The same key again gives the first answer and adds nothing.' })
  @IdempotencyKey()
  idempotencyKey: string;
}
