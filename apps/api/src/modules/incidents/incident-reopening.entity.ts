import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Id, Instant, Reference, Text } from '../../database/columns.js';
import { BelongsTo } from '../../graphql/relations.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { User } from '../users/user.entity.js';
import { Incident } from './incident.entity.js';

@Entity('incident_reopenings')
@Index('ix_incident_reopenings_incident', ['incidentId', 'id'])
@ObjectType({
  description:
    'The undoing of an incident’s resolution: it was not solved after all. It is never changed itself.',
})
export class IncidentReopening {
  @Id()
  @Field(() => ID, { description: 'Key; later ones sort later.' })
  id: string;

  @Reference(() => Incident, 'fk_incident_reopenings_incident')
  incidentId: string;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it had been taken for solved.' })
  resolvedAtBefore: string;

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it had been closed; null where it was still open.',
  })
  closedAtBefore: string | null;

  @Text(300)
  @Field(() => String, { description: 'Why it is not solved.' })
  reason: string;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When the resolution was undone.' })
  reopenedAt: string;

  @Reference(() => User, 'fk_incident_reopenings_reopened_by')
  reopenedById: string;

  @BelongsTo(() => User, 'reopenedById', { description: 'Who undid it.' })
  reopenedBy?: User;
}
