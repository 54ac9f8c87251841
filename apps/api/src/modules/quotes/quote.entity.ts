import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Day, Fen, Id, Instant, Reference, Text, Whole } from '../../database/columns.js';
import { QuoteStatus } from '../../graphql/enums.js';
import { BelongsTo, ComputedBy, HasMany, HasOne, onRead } from '../../graphql/relations.js';
import { DateScalar, DateTimeScalar, FenScalar } from '../../graphql/scalars.js';
import { Contract } from '../contracts/contract.entity.js';
import { Customer } from '../customers/customer.entity.js';
import { RateTable } from '../rate-tables/rate-table.entity.js';
import { User } from '../users/user.entity.js';
import { QuoteItem } from './quote-item.entity.js';
import { QuoteLine } from './quote-line.entity.js';
import { readRevisions } from './read-revisions.js';

@Entity('quotes')
@Index('uq_quotes_number_revision', ['number', 'revision'], { unique: true })
@Index('ix_quotes_customer', ['customerId', 'id'])
@Index('ix_quotes_status', ['status', 'id'])
@Index('ix_quotes_valid_until', ['validUntil', 'id'])
@Index('ix_quotes_total', ['totalFen', 'id'])
@Index('ix_quotes_renewal', ['renewalOfId', 'id'])
@Index('ix_quotes_customer_number', ['customerId', 'number', 'revision', 'id'])
@Index('ix_quotes_customer_valid_until', ['customerId', 'validUntil', 'id'])
@Index('ix_quotes_customer_total', ['customerId', 'totalFen', 'id'])
@Index('ix_quotes_status_number', ['status', 'number', 'revision', 'id'])
@Index('ix_quotes_status_valid_until', ['status', 'validUntil', 'id'])
@Index('ix_quotes_status_total', ['status', 'totalFen', 'id'])
@ObjectType({ description: 'An offer to a customer, pinned to one rate table.' })
export class Quote {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Text(24)
  @Field(() => String, { description: 'Number, such as Q-2026-0001.' })
  number: string;

  @Column({ type: 'integer', default: 1 })
  @Field(() => Int, {
    description: 'Revision, from 1: it supersedes those before it, under the same number.',
  })
  revision: number;

  @Text(36, { nullable: true })
  revisionOfId: string | null;

  @BelongsTo(() => Quote, 'revisionOfId', {
    nullable: true,
    description: 'The revision before; null for the first.',
  })
  revisionOf?: Quote | null;

  @HasOne(() => Quote, 'revisionOfId', {
    description: 'The revision that superseded it; null where none has.',
  })
  supersededBy?: Quote | null;

  @ComputedBy((...asked) => readRevisions(Quote, ...asked))
  @Field(() => [Quote], { description: 'All revisions under its number, itself too, the first first.' })
  revisions?: Quote[];

  @Text(36, { nullable: true })
  renewalOfId: string | null;

  @BelongsTo(() => Contract, 'renewalOfId', {
    nullable: true,
    description: 'The contract that it renews; null where it renews none.',
  })
  renewalOf?: Contract | null;

  @Text(16)
  @Field(() => QuoteStatus, { description: 'Where it stands today.' })
  status: QuoteStatus;

  @Day()
  @Field(() => DateScalar, { description: 'Last day on which it may be accepted, included.' })
  validUntil: string;

  @Fen({ nullable: true })
  @Field(() => FenScalar, { description: 'Sum of lines and items before the discount.' })
  subtotalFen: number;

  @Fen({ nullable: true })
  @Field(() => FenScalar, { description: 'What the discount takes off the sum; 0 without one.' })
  discountFen: number;

  @Whole({ nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'The discount in whole percent; null where it is an amount or none.',
  })
  discountPercent: number | null;

  @Text(300, { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why there is a discount; null without one.' })
  discountReason: string | null;

  @Text(300, { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why the customer did not take it; null where it is not lost.',
  })
  lostReason: string | null;

  @Fen()
  @Field(() => FenScalar, { description: 'Sum of lines and items, less the discount.' })
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

  @HasMany(() => QuoteLine, 'quoteId', 'position', { description: 'The annual plans that are offered.' })
  lines?: QuoteLine[];

  @HasMany(() => QuoteItem, 'quoteId', 'position', {
    description: 'What is offered beside them: licences, training days, work agreed case by case.',
  })
  items?: QuoteItem[];

  @HasMany(() => Contract, 'quoteId', 'kind', {
    description: 'The contracts made of it, a sale before a service contract; none until it is accepted.',
  })
  contracts?: Contract[];

  @HasOne(() => Contract, 'quoteId', {
    order: 'kind',
    description:
      'The service contract made of it, or the sale where there is no service; null until it is accepted.',
  })
  contract?: Contract | null;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt: string;

  @Reference(() => User, 'fk_quotes_created_by')
  createdById: string;

  @BelongsTo(() => User, 'createdById', { description: 'Who made it.' })
  createdBy?: User;
}

/** Quotes of before there were discounts say none. */
onRead(Quote, (row) => {
  row['subtotalFen'] ??= row['totalFen'];
  row['discountFen'] ??= 0;
});
