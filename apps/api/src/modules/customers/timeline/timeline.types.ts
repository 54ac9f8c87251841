import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar, FenScalar } from '../../../graphql/scalars.js';
import { TimelineKind } from '../../../graphql/timeline-enums.js';

@ObjectType({ description: 'One thing that happened with a customer.' })
export class TimelineEvent {
  @Field(() => TimelineKind, { description: 'What happened.' })
  kind: TimelineKind;

  @Field(() => DateScalar, { description: 'On which day, in Asia/Shanghai.' })
  happenedOn: string;

  @Field(() => ID, {
    description:
      'Key of what it is about: the licence, quote, contract, order, incident, contact or invoice.',
  })
  subjectId: string;

  @Field(() => String, { nullable: true, description: 'Its number; of a licence the serial number.' })
  number: string | null;

  @Field(() => FenScalar, { nullable: true, description: 'Its amount; null where it has none.' })
  amountFen: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What it was in a code or in words: the product delivered, the kind of the service or contract, the level of the incident, what was said.',
  })
  detail: string | null;
}

@ObjectType({ description: 'What happened with a customer, the latest first.' })
export class Timeline {
  @Field(() => [TimelineEvent], { description: 'As many as were asked for.' })
  events: TimelineEvent[];

  @Field(() => Boolean, { description: 'Whether there are earlier ones.' })
  hasMore: boolean;
}
