import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Day, Fen, Id, Instant, Reference, Text, Whole } from '../../database/columns.js';
import { BillingRunStatus } from '../../graphql/billing-enums.js';
import { BelongsTo } from '../../graphql/relations.js';
import { DateScalar, DateTimeScalar, FenScalar } from '../../graphql/scalars.js';
import { User } from '../users/user.entity.js';

@Entity('billing_runs')
@Index('ix_billing_runs_status', ['status', 'id'])
@ObjectType({
  description:
    'A run that drafts an invoice for each customer with open charges, and issues them once it is told to.',
})
export class BillingRun {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Text(16)
  @Field(() => BillingRunStatus, { description: 'Where it stands.' })
  status: BillingRunStatus;

  @Day()
  @Field(() => DateScalar, { description: 'It bills what is due on this day, included, or earlier.' })
  dueBy: string;

  @Whole()
  @Field(() => Int, { description: 'How many charges were open and due when it was started.' })
  total: number;

  @Whole()
  @Field(() => Int, { description: 'How many charges it has looked at: billed, or left out with a reason.' })
  done: number;

  @Whole()
  @Field(() => Int, { description: 'How many charges it has put on drafts.' })
  billed: number;

  @Whole()
  @Field(() => Int, { description: 'How many drafts it has made.' })
  drafted: number;

  @Whole()
  @Field(() => Int, { description: 'How many of its drafts it has issued.' })
  issued: number;

  @Fen()
  @Field(() => FenScalar, { description: 'Sum of the drafts that it has made, tax included.' })
  totalFen: number;

  /** The last one that was dealt with, so that the work goes on from there. */
  @Text(120)
  reached: string;

  /** Who works on it: nobody else does until the lease is over. */
  @Text(36, { nullable: true })
  workerId: string | null;

  @Instant({ nullable: true })
  leaseUntil: string | null;

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a fault stopped it; null while it goes on. It can be resumed.',
  })
  stoppedAt: string | null;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was started.' })
  createdAt: string;

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When all drafts were made; null before.' })
  draftedAt: string | null;

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When all were issued; null before.' })
  issuedAt: string | null;

  @Reference(() => User, 'fk_billing_runs_created_by')
  createdById: string;

  @BelongsTo(() => User, 'createdById', { description: 'Who started it.' })
  createdBy?: User;
}
