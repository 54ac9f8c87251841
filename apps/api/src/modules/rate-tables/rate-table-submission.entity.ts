import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Day, Id, Instant, Reference, Text, Whole } from '../../database/columns.js';
import { enumOf } from '../../graphql/enums.js';
import { BelongsTo } from '../../graphql/relations.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { User } from '../users/user.entity.js';
import { RateTable } from './rate-table.entity.js';

export const SubmissionState = enumOf(
  'SubmissionState',
  ['WAITING_FOR_APPROVAL', 'WITHDRAWN', 'APPROVED', 'REJECTED'],
  'Where a submission stands.',
  {
    WAITING_FOR_APPROVAL: 'Another administrator is to approve or reject it.',
    WITHDRAWN: 'Its draft was edited, submitted anew or published otherwise, or its submitter took it back.',
    APPROVED: 'It was published as it was submitted.',
    REJECTED: 'Another administrator rejected it, with a reason.',
  },
);
export type SubmissionState = keyof typeof SubmissionState;

@Entity('rate_table_submissions')
@Index('ix_rate_table_submissions_table', ['rateTableId', 'id'])
@Index('uq_rate_table_submissions_waiting', ['waitingTableId'], { unique: true })
@ObjectType({
  description: 'A draft submitted for a second person’s approval: this version, from this day, and no other.',
})
export class RateTableSubmission {
  @Id()
  @Field(() => ID, { description: 'Key; later submissions sort later.' })
  id: string;

  @Reference(() => RateTable, 'fk_rate_table_submissions_table')
  rateTableId: string;

  @Whole()
  @Field(() => Int, { description: 'The version of the draft that was submitted.' })
  version: number;

  @Text(24)
  @Field(() => SubmissionState, { description: 'Where it stands.' })
  state: SubmissionState;

  @Day()
  @Field(() => DateScalar, { description: 'First day on which it would be in force, included.' })
  effectiveFrom: string;

  @Text(500, { nullable: true })
  @Field(() => String, { nullable: true, description: 'What its submitter noted.' })
  note: string | null;

  @Text(500, { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was rejected; null where it was not.' })
  reason: string | null;

  /** The draft while it waits, else null: a draft has one waiting submission at most. */
  @Text(36, { nullable: true })
  waitingTableId: string | null;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was submitted.' })
  createdAt: string;

  @Reference(() => User, 'fk_rate_table_submissions_created_by')
  createdById: string;

  @BelongsTo(() => User, 'createdById', { description: 'Who submitted it.' })
  createdBy?: User;

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was approved, rejected or withdrawn; null while it waits.',
  })
  decidedAt: string | null;

  @Reference(() => User, 'fk_rate_table_submissions_decided_by', { nullable: true })
  decidedById: string | null;

  @BelongsTo(() => User, 'decidedById', {
    nullable: true,
    description: 'Who approved, rejected or withdrew it; null while it waits.',
  })
  decidedBy?: User | null;
}
