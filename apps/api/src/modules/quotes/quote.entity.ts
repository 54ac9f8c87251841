import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Day, Fen, Id, Instant, Reference, Text, Whole } from '../../database/columns.js';
import { QuoteStatus } from '../../graphql/enums.js';
import { BelongsTo, HasMany, HasOne } from '../../graphql/relations.js';
import { DateScalar, DateTimeScalar, FenScalar } from '../../graphql/scalars.js';
import { Contract } from '../contracts/contract.entity.js';
import { Customer } from '../customers/customer.entity.js';
import { RateTable } from '../rate-tables/rate-table.entity.js';
import { User } from '../users/user.entity.js';
import { QuoteLine } from './quote-line.entity.js';

@Entity('quotes')
@Index('uq_quotes_number', ['number'], { unique: true })
@Index('ix_quotes_customer', ['customerId', 'id'])
@Index('ix_quotes_status', ['status', 'id'])
@ObjectType({ description: 'An offer of annual plans to a customer, pinned to one rate table.' })
export class Quote {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Text(24)
  @Field(() => String, { description: 'Number, such as Q-2026-0001.' })
  number: string;

  @Text(16)
  @Field(() => QuoteStatus, { description: 'Where it stands today.' })
  status: QuoteStatus;

  @Day()
  @Field(() => DateScalar, { description: 'Last day on which it may be accepted, included.' })
  validUntil: string;

  @Fen()
  @Field(() => FenScalar, { description: 'Sum of the lines.' })
  totalFen: number;

  @Text(500, { nullable: true })
  @Field(() => String, { nullable: true, description: 'A note for the customer.' })
  note: string | null;

  @Whole()
  @Field(() => Int, {
    description: 'Raised by every change: acting on an older version is refused with VERSION_CONFLICT.',
  })
  version: number;

  @Reference(() => Customer, 'fk_quotes_customer')
  customerId: string;

  @BelongsTo(() => Customer, 'customerId', { description: 'Who is offered it.' })
  customer?: Customer;

  @Reference(() => RateTable, 'fk_quotes_rate_table')
  rateTableId: string;

  @BelongsTo(() => RateTable, 'rateTableId', {
    description: 'The rate table that prices it, also when it is accepted later.',
  })
  rateTable?: RateTable;

  @HasMany(() => QuoteLine, 'quoteId', 'position', { description: 'What is offered.' })
  lines?: QuoteLine[];

  @HasOne(() => Contract, 'quoteId', { description: 'The contract made of it; null until it is accepted.' })
  contract?: Contract | null;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt: string;

  @Reference(() => User, 'fk_quotes_created_by')
  createdById: string;

  @BelongsTo(() => User, 'createdById', { description: 'Who made it.' })
  createdBy?: User;
}
