import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Day, Fen, Id, Instant, Reference, Text, Whole } from '../../database/columns.js';
import { InvoiceStatus } from '../../graphql/enums.js';
import { BelongsTo, HasMany } from '../../graphql/relations.js';
import { DateScalar, DateTimeScalar, FenScalar } from '../../graphql/scalars.js';
import { Customer } from '../customers/customer.entity.js';
import { User } from '../users/user.entity.js';
import { InvoiceLine } from './invoice-line.entity.js';

@Entity('invoices')
@Index('uq_invoices_number', ['number'], { unique: true })
@Index('ix_invoices_customer', ['customerId', 'id'])
@Index('ix_invoices_status', ['status', 'id'])
@ObjectType({ description: 'A bill: a draft has no number, an issued invoice never changes.' })
export class Invoice {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Text(24, { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Number, such as 2026-000001: in one row through the year, without gaps. Null for a draft.',
  })
  number: string | null;

  @Text(16)
  @Field(() => InvoiceStatus, { description: 'Draft or issued.' })
  status: InvoiceStatus;

  @Day({ nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Date of the invoice; null for a draft.' })
  issuedOn: string | null;

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was issued; null for a draft.' })
  issuedAt: string | null;

  @Fen()
  @Field(() => FenScalar, { description: 'Sum of the lines, tax included.' })
  totalFen: number;

  @Fen({ nullable: true })
  @Field(() => FenScalar, {
    nullable: true,
    description: 'Sum of the lines without tax; null where a line’s table states no tax rate.',
  })
  netFen: number | null;

  @Fen({ nullable: true })
  @Field(() => FenScalar, {
    nullable: true,
    description: 'Sum of the lines’ tax; null where a line’s table states no tax rate.',
  })
  taxFen: number | null;

  @Whole()
  @Field(() => Int, {
    description: 'Raised by every change: acting on an older version is refused with VERSION_CONFLICT.',
  })
  version: number;

  @Reference(() => Customer, 'fk_invoices_customer')
  customerId: string;

  @BelongsTo(() => Customer, 'customerId', { description: 'Whom it is to.' })
  customer?: Customer;

  @HasMany(() => InvoiceLine, 'invoiceId', 'position', { description: 'Its lines.' })
  lines?: InvoiceLine[];

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When the draft was made.' })
  createdAt: string;

  @Reference(() => User, 'fk_invoices_created_by')
  createdById: string;

  @BelongsTo(() => User, 'createdById', { description: 'Who made the draft.' })
  createdBy?: User;
}
