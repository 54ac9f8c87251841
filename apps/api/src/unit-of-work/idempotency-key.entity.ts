import { Entity, Index } from 'typeorm';
import { Id, Instant, Json, Reference, Text } from '../database/columns.js';
import { User } from '../modules/users/user.entity.js';

/** The answer once given to a request with a key, so that its repetition does nothing. */
@Entity('idempotency_keys')
@Index('uq_idempotency_keys_actor_key', ['actorId', 'idempotencyKey'], { unique: true })
export class IdempotencyKeyRecord {
  @Id()
  id: string;

  @Reference(() => User, 'fk_idempotency_keys_actor')
  actorId: string;

  @Text(64)
  idempotencyKey: string;

  @Text(64)
  operation: string;

  /** SHA-256 of operation and input: the same key with another body is a conflict. */
  @Text(64)
  bodyHash: string;

  @Json({ nullable: true })
  answer: unknown;

  @Instant()
  createdAt: string;
}
