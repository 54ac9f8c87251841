import { Field, Int, ObjectType } from 'type-graphql';
import { HoldReason, Milestone } from '../../graphql/service-desk-enums.js';
import { DateScalar } from '../../graphql/scalars.js';

@ObjectType({ description: 'How one target of one level was kept. The rate is met of due, as counts.' })
export class AttainmentRow {
  @Field(() => Int, { description: 'Level, 1 to 3, as it is now.' })
  level: number;

  @Field(() => Milestone, { description: 'Which target.' })
  milestone: Milestone;

  @Field(() => Int, { description: 'Incidents of the level in the period, with this target or without.' })
  incidents: number;

  @Field(() => Int, { description: 'Targets that have been decided: met and breached.' })
  due: number;

  @Field(() => Int, { description: 'Reached at the latest at its instant.' })
  met: number;

  @Field(() => Int, { description: 'Reached after its instant, or not yet and its instant has passed.' })
  breached: number;

  @Field(() => Int, { description: 'Not reached, and its instant is still to come.' })
  pending: number;

  @Field(() => Int, {
    description:
      'Of the breached those whose incident had been held before the target’s instant; told alone, since a hold moves no target.',
  })
  breachedAfterHold: number;
}

@ObjectType({ description: 'How often incidents were held for one reason.' })
export class HoldRow {
  @Field(() => HoldReason, { description: 'Why they were held.' })
  reason: HoldReason;

  @Field(() => Int, { description: 'How many holds.' })
  holds: number;

  @Field(() => Int, { description: 'How many incidents.' })
  incidents: number;
}

@ObjectType({
  description:
    'How the targets of the incidents requested in a period were kept (clause 10), as it stands now.',
})
export class AttainmentReport {
  @Field(() => DateScalar, { description: 'First day of request, included.' })
  from: string;

  @Field(() => DateScalar, { description: 'Last day of request, included.' })
  to: string;

  @Field(() => [AttainmentRow], {
    description:
      'A row for each level and target, nine in all, by level, then response, arrival, resolution.',
  })
  rows: AttainmentRow[];

  @Field(() => [HoldRow], {
    description: 'A row for each reason for which these incidents were held, by reason.',
  })
  holds: HoldRow[];
}
