import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, PrimaryColumn } from 'typeorm';
import { Instant, Reference, Whole } from '../../database/columns.js';
import { BelongsTo } from '../../graphql/relations.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { User } from '../users/user.entity.js';

@Entity('accounting_months')
@ObjectType('MonthLock', { description: 'A month that takes no more entries, for ever.' })
export class AccountingMonth {
  @PrimaryColumn({ type: 'varchar', length: 7 })
  @Field(() => ID, { description: 'The month, YYYY-MM in Asia/Shanghai.' })
  id: string;

  /** How many entries were made in it after it was over; each passes through this row, so that none slips by a lock. */
  @Whole()
  lateEntries: number;

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, { description: 'When it was locked.' })
  lockedAt: string | null;

  @Reference(() => User, 'fk_accounting_months_locked_by', { nullable: true })
  lockedById: string | null;

  @BelongsTo(() => User, 'lockedById', { description: 'Who locked it.' })
  lockedBy?: User;
}
