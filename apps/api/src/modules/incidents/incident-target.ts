import { type Attainment, attainment, type Reached, type Targets } from 'policy';
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
}

/** The instants of an incident, as stored or in ISO 8601. */
export type IncidentInstants = Targets & Reached;

const iso = (stored: string | null): string | null => (stored === null ? null : isoInstant(stored));

/** Where an incident's targets stand at an instant, the response first. */
export function targetsOf(incident: IncidentInstants, now: Date): Attainment[] {
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
  return attainment(targets, reached, now.toISOString());
}

/** Whether any of an incident's targets is breached at an instant. */
export const isBreachedAt = (incident: IncidentInstants, now: Date): boolean =>
  targetsOf(incident, now).some(({ status }) => status === 'BREACHED');
