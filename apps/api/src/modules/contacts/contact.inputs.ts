import { Field, ID, InputType } from 'type-graphql';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { IdempotencyKey, OptionalText, RequiredText } from '../../unit-of-work/field-rules.js';

@InputType({ description: 'Which contacts; all where left out.' })
export class ContactFilter {
  @Field(() => ID, { nullable: true, description: 'Those of this customer.' })
  customerId?: string | null;

  @Field(() => String, { nullable: true, description: 'Those by the channel with this code.' })
  channel?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those within the hotline’s hours, or, where false, those outside them.',
  })
  isWithinHours?: boolean | null;
}

@InputType({ description: 'A customer’s question or request.' })
export class RecordContactInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The customer; the licence’s where left out, and without a licence somebody unknown.',
  })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The customer’s licence that it is about, where known.' })
  licenceId?: string | null;

  @Field(() => String, { description: 'Code of the channel, one that the rate table in force then lists.' })
  @RequiredText(24)
  channel: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the customer made contact: now at the latest, and now where left out.',
  })
  contactedAt?: string | null;

  @Field(() => String, { nullable: true, description: 'Who made contact, at most 60 characters.' })
  @OptionalText(60)
  contactName?: string | null;

  @Field(() => String, { description: 'What it is about, in words; at most 1000 characters.' })
  @RequiredText(1000)
  description: string;

  @Field(() => String, { description: 'The same key again gives the first answer and records nothing.' })
  @IdempotencyKey()
  idempotencyKey: string;
}
