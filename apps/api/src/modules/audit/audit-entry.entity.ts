import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Id, Instant, Json, Reference, Text, Whole } from '../../database/columns.js';
import { BelongsTo, onRead, Requires } from '../../graphql/relations.js';
import { DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
import { User } from '../users/user.entity.js';

@Entity('audit_entries')
@Index('uq_audit_entries_place', ['chain', 'sequence'], { unique: true })
@Index('ix_audit_entries_type_at', ['subjectType', 'recordedAt', 'id'])
@Index('ix_audit_entries_subject_at', ['subjectId', 'recordedAt', 'id'])
@Index('ix_audit_entries_actor_at', ['actorId', 'recordedAt', 'id'])
@Index('ix_audit_entries_at', ['recordedAt', 'id'])
@ObjectType({
  description:
    'One change: who, when, what, before and after. Written in the change’s own transaction, hash-chained, never changed.',
})
export class AuditEntry {
  @Id()
  @Field(() => ID, { description: 'Key; later entries sort later.' })
  id: string;

  @Whole({ default: 1 })
  @Field(() => Int, {
    description: 'The chain that it stands in, from 1 to 16; each is numbered and hashed by itself.',
  })
  chain: number;

  /** Null only in a row that the product did not write. */
  @Whole({ nullable: true })
  @Field(() => Int, {
    nullable: true,
    description:
      'Place in its chain, from 1, without gap; null only in a row that the product did not write.',
  })
  sequence: number | null;

  @Text(64, { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Hash of the entry before in the same chain, in hexadecimal; 64 zeros for the first.',
  })
  previousHash: string | null;

  @Text(64, { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of this entry with its place and the hash before, in hexadecimal.',
  })
  hash: string | null;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was done.' })
  recordedAt: string;

  @Reference(() => User, 'fk_audit_entries_actor')
  actorId: string;

  @BelongsTo(() => User, 'actorId', { nullable: true, description: 'Who did it.' })
  actor?: User | null;

  @Text(64)
  @Field(() => String, { description: 'The mutation that did it.' })
  operation: string;

  @Text(40)
  @Field(() => String, { description: 'GraphQL type of what was changed.' })
  subjectType: string;

  @Text(64)
  @Field(() => ID, { description: 'Key of what was changed.' })
  subjectId: string;

  @Json({ nullable: true })
  stateBefore: unknown;

  @Json({ nullable: true })
  stateAfter: unknown;

  @Requires('stateBefore')
  @Field(() => JsonScalar, { nullable: true, description: 'What it was; null for something new.' })
  before?: unknown;

  @Requires('stateAfter')
  @Field(() => JsonScalar, { nullable: true, description: 'What it became; null for something removed.' })
  after?: unknown;
}

onRead(AuditEntry, (row) => {
  row['before'] = parsed(row['stateBefore']);
  row['after'] = parsed(row['stateAfter']);
});

const parsed = (text: unknown): unknown => (typeof text === 'string' ? JSON.parse(text) : null);
