import { attainment, type Reached, type Targets } from 'policy';
import { Field, ObjectType } from 'type-graphql';
import { isoInstant } from '../../database/instants.js';
import { Milestone, TargetStatus } from '../../graphql/service-desk-enums.js';
import { DateTimeScalar } from '../../graphql/scalars.js';

@ObjectType({
  description:
    'What help must do in time (clause 10), and where it stands at the instant of the request. It is derived, never stored.',
})
export class IncidentTarget {
  @Field(() => Milestone, { description: 'What is to be done.' })
  milestone: Milestone;

  @Field(() => DateTimeScalar, { nullable: true, description: 'By when, included; null is no target.' })
  dueAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was done; null is not yet.' })
  reachedAt: string | null;

  @Field(() => TargetStatus, { description: 'Met at exactly its instant, breached after it.' })
  status: TargetStatus;

  @Field(() => String, { description: 'Clause of the guide that it rests on.' })
  clause: string;

  @Field(() => String, {
    nullable: true,
    description:
      'JSON Pointer of its hours, counted from the request, in the incident’s rate table; null without coverage.',
  })
  cell: string | null;
}

/** The instants of an incident, as stored or in ISO 8601, and where the hours of its targets stand. */
export type IncidentInstants = Targets & Reached & { targetRow: string | null };

const HOURS = { RESPONSE: 'responseHours', ARRIVAL: 'arrivalHours', RESOLUTION: 'resolutionHours' } as const;

const iso = (stored: string | null): string | null => (stored === null ? null : isoInstant(stored));

/** Where an incident's targets stand at an instant, the response first. */
export function targetsOf({ targetRow, ...incident }: IncidentInstants, now: Date): IncidentTarget[] {
  const targets = {
    respondBy: iso(incident.respondBy),
    arriveBy: iso(incident.arriveBy),
    resolveBy: iso(incident.resolveBy),
  };
  const reached = {
    respondedAt: iso(incident.respondedAt),
    arrivedAt: iso(incident.arrivedAt),
    resolvedAt: iso(incident.resolvedAt),
  };
  return attainment(targets, reached, now.toISOString()).map((each) => ({
    ...each,
    clause: '10',
    cell: targetRow === null ? null : `${targetRow}/${HOURS[each.milestone]}`,
  }));
}

/** Whether any of an incident's targets is breached at an instant. */
export const isBreachedAt = (incident: IncidentInstants, now: Date): boolean =>
  targetsOf(incident, now).some(({ status }) => status === 'BREACHED');
