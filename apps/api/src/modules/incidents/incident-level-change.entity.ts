import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Id, Instant, Reference, Text, Whole } from '../../database/columns.js';
import { BelongsTo } from '../../graphql/relations.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { User } from '../users/user.entity.js';
import { Incident } from './incident.entity.js';

@Entity('incident_level_changes')
@Index('ix_incident_level_changes_incident', ['incidentId', 'id'])
@ObjectType({
  description:
    'A change of an incident’s level, with the targets that held until then. It is never changed itself.',
})
export class IncidentLevelChange {
  @Id()
  @Field(() => ID, { description: 'Key; later changes sort later.' })
  id: string;

  @Reference(() => Incident, 'fk_incident_level_changes_incident')
  incidentId: string;

  @Whole()
  @Field(() => Int, { description: 'Level until then, 1 to 3.' })
  levelBefore: number;

  @Whole()
  @Field(() => Int, { description: 'Level from then on, 1 to 3.' })
  levelAfter: number;

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'By when to respond, as it held until then; null is no target.',
  })
  respondByBefore: string | null;

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'By when to be on site, as it held until then; null is no target.',
  })
  arriveByBefore: string | null;

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'By when to have it solved, as it held until then; null is no target.',
  })
  resolveByBefore: string | null;

  @Text(300)
  @Field(() => String, { description: 'Why the level was changed.' })
  reason: string;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was changed.' })
  changedAt: string;

  @Reference(() => User, 'fk_incident_level_changes_changed_by')
  changedById: string;

  @BelongsTo(() => User, 'changedById', { description: 'Who changed it.' })
  changedBy?: User;
}
