import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Id, Instant, Reference, Text } from '../../database/columns.js';
import { HoldReason } from '../../graphql/service-desk-enums.js';
import { BelongsTo } from '../../graphql/relations.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { User } from '../users/user.entity.js';
import { Incident } from './incident.entity.js';

@Entity('incident_holds')
@Index('ix_incident_holds_incident', ['incidentId', 'id'])
@ObjectType({
  description:
    'A time in which work on an incident stood still. It is recorded and reported, and moves no target.',
})
export class IncidentHold {
  @Id()
  @Field(() => ID, { description: 'Key; later holds sort later.' })
  id: string;

  @Reference(() => Incident, 'fk_incident_holds_incident')
  incidentId: string;

  @Text(24)
  @Field(() => HoldReason, { description: 'Why it was held.' })
  reason: HoldReason;

  @Text(300, { nullable: true })
  @Field(() => String, { nullable: true, description: 'More about why it was held.' })
  note: string | null;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'Since when.' })
  heldAt: string;

  @Reference(() => User, 'fk_incident_holds_held_by')
  heldById: string;

  @BelongsTo(() => User, 'heldById', { description: 'Who held it.' })
  heldBy?: User;

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when; null while it lasts.' })
  releasedAt: string | null;

  @Text(300, { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why the work went on; null while the hold lasts.' })
  releaseReason: string | null;

  @Reference(() => User, 'fk_incident_holds_released_by', { nullable: true })
  releasedById: string | null;

  @BelongsTo(() => User, 'releasedById', { nullable: true, description: 'Who released it.' })
  releasedBy?: User | null;
}
