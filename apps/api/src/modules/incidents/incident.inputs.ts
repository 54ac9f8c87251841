import { ValidateIf } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Cause } from '../../graphql/enums.js';
import { HoldReason } from '../../graphql/service-desk-enums.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { IdempotencyKey, OptionalText, RequiredText, Within } from '../../unit-of-work/field-rules.js';

const KEY =
  'Made once for this and sent again on a retry: the same key again gives the first answer and does nothing.';

@InputType({ description: 'Which incidents; all where left out.' })
export class IncidentFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Those that are open, or, where false, those that are closed.',
  })
  open?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Those of this level now, 1 to 3.' })
  level?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those with a target that is breached now, or, where false, those with none.',
  })
  breached?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Those of this customer.' })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those of this licence.' })
  licenceId?: string | null;
}

@InputType({ description: 'A fault that a customer is about to report.' })
export class PreviewIncidentInput {
  @Field(() => ID, { description: 'The licence that is affected.' })
  licenceId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Site of the customer where help is needed; the licence’s own where left out.',
  })
  siteId?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the customer asked for help: now at the latest, and now where left out.',
  })
  requestedAt?: string | null;
}

@InputType({ description: 'A fault that a customer reports.' })
export class OpenIncidentInput {
  @Field(() => ID, { description: 'The licence that is affected.' })
  licenceId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Site of the customer where help is needed; the licence’s own where left out.',
  })
  siteId?: string | null;

  @Field(() => Int, {
    description:
      'Level: 1 the whole system is down, 2 operation is seriously affected, 3 slower, still running (clause 10).',
  })
  @Within(1, 3)
  level: number;

  @Field(() => ID, {
    nullable: true,
    description: 'The contact that becomes this incident, of the same customer; each becomes one at most.',
  })
  contactId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Channel, as the rate table lists them, or WEBSITE; needed without a contact, whose own it is otherwise. What a customer opens comes by WEBSITE.',
  })
  @OptionalText(24)
  channel?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the customer asked for help: now at the latest. Where left out, when the contact was, or now; a customer leaves it out.',
  })
  requestedAt?: string | null;

  @Field(() => String, { description: 'What is reported, in words; at most 1000 characters.' })
  @RequiredText(1000)
  description: string;

  @Field(() => String, { description: KEY })
  @IdempotencyKey()
  idempotencyKey: string;
}

@InputType({ description: 'A milestone of an incident that was reached, or the correction of one.' })
export class RecordMilestoneInput {
  @Field(() => ID, { description: 'The incident.' })
  incidentId: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was reached: now at the latest, and now where left out.',
  })
  at?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it is corrected, at most 300 characters; needed where it was recorded before or the incident is closed.',
  })
  @OptionalText(300)
  reason?: string | null;

  @Field(() => String, { description: KEY })
  @IdempotencyKey()
  idempotencyKey: string;
}

@InputType({ description: 'A hold of an incident from now on. It moves no target.' })
export class HoldIncidentInput {
  @Field(() => ID, { description: 'The incident.' })
  incidentId: string;

  @Field(() => HoldReason, { description: 'Why it is held.' })
  reason: HoldReason;

  @Field(() => String, {
    nullable: true,
    description: 'More about why, at most 300 characters; needed for the reason OTHER.',
  })
  @ValidateIf(({ reason, note }: HoldIncidentInput) => reason === 'OTHER' || (note ?? null) !== null)
  @RequiredText(300)
  note?: string | null;

  @Field(() => String, { description: KEY })
  @IdempotencyKey()
  idempotencyKey: string;
}

@InputType({ description: 'The end of an incident’s hold, now.' })
export class ReleaseHoldInput {
  @Field(() => ID, { description: 'The incident.' })
  incidentId: string;

  @Field(() => String, { description: 'Why the work goes on, at most 300 characters.' })
  @RequiredText(300)
  reason: string;

  @Field(() => String, { description: KEY })
  @IdempotencyKey()
  idempotencyKey: string;
}

@InputType({ description: 'Another level of an incident.' })
export class ChangeIncidentLevelInput {
  @Field(() => ID, { description: 'The incident.' })
  incidentId: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion: number;

  @Field(() => Int, { description: 'The level from now on, 1 to 3.' })
  @Within(1, 3)
  level: number;

  @Field(() => String, { description: 'Why it is another one, at most 300 characters.' })
  @RequiredText(300)
  reason: string;

  @Field(() => String, { description: KEY })
  @IdempotencyKey()
  idempotencyKey: string;
}

@InputType({ description: 'What caused an incident.' })
export class CorrectIncidentCauseInput {
  @Field(() => ID, { description: 'The incident.' })
  incidentId: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion: number;

  @Field(() => Cause, { description: 'What caused it.' })
  cause: Cause;

  @Field(() => String, { nullable: true, description: 'How that was found, at most 300 characters.' })
  @OptionalText(300)
  reason?: string | null;

  @Field(() => String, { description: KEY })
  @IdempotencyKey()
  idempotencyKey: string;
}

@InputType({ description: 'An incident that was taken for solved and is not.' })
export class ReopenIncidentInput {
  @Field(() => ID, { description: 'The incident.' })
  incidentId: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion: number;

  @Field(() => String, { description: 'Why it is not solved, at most 300 characters.' })
  @RequiredText(300)
  reason: string;

  @Field(() => String, { description: KEY })
  @IdempotencyKey()
  idempotencyKey: string;
}

@InputType({ description: 'An incident that is to be closed.' })
export class CloseIncidentInput {
  @Field(() => ID, { description: 'The incident.' })
  incidentId: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion: number;

  @Field(() => String, { description: KEY })
  @IdempotencyKey()
  idempotencyKey: string;
}
