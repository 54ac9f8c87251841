import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Day, Fen, Id, Instant, Reference, Text, Whole } from '../../database/columns.js';
import { TrainingMode, TrainingStatus } from '../../graphql/sales-enums.js';
import { BelongsTo } from '../../graphql/relations.js';
import { DateScalar, DateTimeScalar, FenScalar } from '../../graphql/scalars.js';
import { Contract } from '../contracts/contract.entity.js';
import { Customer } from '../customers/customer.entity.js';
import { Decision } from '../decisions/decision.entity.js';
import { Licence } from '../licences/licence.entity.js';
import { User } from '../users/user.entity.js';

@Entity('training_sessions')
@Index('uq_training_sessions_number', ['number'], { unique: true })
@Index('ix_training_sessions_planned_on', ['plannedOn', 'id'])
@Index('ix_training_sessions_held_on', ['heldOn', 'id'])
@Index('ix_training_sessions_status', ['status', 'plannedOn', 'id'])
@Index('ix_training_sessions_customer', ['customerId', 'plannedOn', 'id'])
@Index('ix_training_sessions_licence', ['licenceId', 'plannedOn', 'id'])
@ObjectType({
  description: 'A training that comes with the purchase of a licence, booked or held (clause 5).',
})
export class TrainingSession {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Text(24)
  @Field(() => String, { description: 'Number, such as T-2026-0001.' })
  number: string;

  @Text(16)
  @Field(() => TrainingStatus, { description: 'Where it stands.' })
  status: TrainingStatus;

  @Text(16)
  @Field(() => TrainingMode, { description: 'Where it is given.' })
  mode: TrainingMode;

  @Day()
  @Field(() => DateScalar, { description: 'First day planned.' })
  plannedOn: string;

  @Day({ nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it was held; null until then.',
  })
  heldOn: string | null;

  @Whole()
  @Field(() => Int, { description: 'Days, planned or held.' })
  days: number;

  @Whole()
  @Field(() => Int, { description: 'People, expected or trained.' })
  trainees: number;

  @Whole({ nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Of its days those that the purchase includes; null until held.',
  })
  includedDays: number | null;

  @Whole({ nullable: true })
  @Field(() => Int, { nullable: true, description: 'Of its days those paid with the sale; null until held.' })
  prepaidDays: number | null;

  @Fen()
  @Field(() => FenScalar, { description: 'Actual cost of travel; charged only where the decision says so.' })
  travelFen: number;

  @Fen({ nullable: true })
  @Field(() => FenScalar, { nullable: true, description: 'What it costs the customer; null until held.' })
  totalFen: number | null;

  @Text(500, { nullable: true })
  @Field(() => String, { nullable: true, description: 'A note.' })
  note: string | null;

  @Text(300, { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was cancelled; null where it was not.' })
  cancelReason: string | null;

  @Whole()
  @Field(() => Int, { description: 'Raised by every change: acting on an older version is refused.' })
  version: number;

  @Reference(() => Customer, 'fk_training_sessions_customer')
  customerId: string;

  @BelongsTo(() => Customer, 'customerId', { description: 'For whom.' })
  customer?: Customer;

  @Reference(() => Licence, 'fk_training_sessions_licence')
  licenceId: string;

  @BelongsTo(() => Licence, 'licenceId', { description: 'The licence that it comes with.' })
  licence?: Licence;

  @Reference(() => Contract, 'fk_training_sessions_contract')
  contractId: string;

  @BelongsTo(() => Contract, 'contractId', { description: 'The sale of the licence.' })
  contract?: Contract;

  @Reference(() => Decision, 'fk_training_sessions_decision', { nullable: true })
  decisionId: string | null;

  @BelongsTo(() => Decision, 'decisionId', {
    nullable: true,
    description: 'Why it costs that; null until held.',
  })
  decision?: Decision | null;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was booked.' })
  createdAt: string;

  @Reference(() => User, 'fk_training_sessions_created_by')
  createdById: string;

  @BelongsTo(() => User, 'createdById', { description: 'Who booked it.' })
  createdBy?: User;
}
