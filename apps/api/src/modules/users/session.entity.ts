import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant, Reference } from '../../database/columns.js';
import { User } from './user.entity.js';

/** Someone's stay; the browser keeps its token, this table only the token's HMAC. */
@Entity('sessions')
@Index('ix_sessions_expires_at', ['expiresAt'])
export class Session {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id: string;

  @Reference(() => User, 'fk_sessions_user')
  userId: string;

  @Instant()
  createdAt: string;

  @Instant()
  expiresAt: string;
}
