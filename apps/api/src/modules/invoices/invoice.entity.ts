import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Day, Fen, Id, Instant, Reference, Text, Whole } from '../../database/columns.js';
import { PaymentState } from '../../graphql/billing-enums.js';
import { InvoiceStatus } from '../../graphql/enums.js';
import { OwnedBy } from '../../graphql/ownership.js';
import { BelongsTo, ComputedBy, HasMany, HasOne, Requires } from '../../graphql/relations.js';
import { DateScalar, DateTimeScalar, FenScalar } from '../../graphql/scalars.js';
import { Customer } from '../customers/customer.entity.js';
import { Payment } from '../payments/payment.entity.js';
import { Receivable } from '../payments/receivable.entity.js';
import { User } from '../users/user.entity.js';
import { CreditNote } from './credit-note.entity.js';
import { InvoiceLine } from './invoice-line.entity.js';
import { readReissued } from './reissues.js';
import { TaxInvoice } from './tax-invoice.entity.js';

@OwnedBy('customerId', "status = 'ISSUED'")
@Entity('invoices')
@Index('uq_invoices_number', ['number'], { unique: true })
@Index('ix_invoices_customer', ['customerId', 'id'])
@Index('ix_invoices_status', ['status', 'id'])
@Index('ix_invoices_issued_on', ['issuedOn', 'id'])
@Index('ix_invoices_billing_run', ['billingRunId', 'id'])
@Index('ix_invoices_total', ['totalFen', 'id'])
@Index('ix_invoices_customer_number', ['customerId', 'number'])
@Index('ix_invoices_customer_issued_on', ['customerId', 'issuedOn', 'id'])
@Index('ix_invoices_customer_total', ['customerId', 'totalFen', 'id'])
@Index('ix_invoices_status_total', ['status', 'totalFen', 'id'])
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

  @HasOne(() => Receivable, 'invoiceId', { description: 'What has come of it; null for a draft.' })
  receivable?: Receivable | null;

  @Requires('receivable')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day on which it is paid in time; kept when it is issued, null for a draft.',
  })
  dueOn?: string | null;

  @Requires('receivable')
  @Field(() => FenScalar, { description: 'Sum of its payments, those taken back left out.' })
  paidFen?: number;

  @Requires('receivable')
  @Field(() => FenScalar, { description: 'Sum of its credit notes.' })
  creditedFen?: number;

  @Requires('receivable')
  @Field(() => FenScalar, { description: 'What is left to pay, never below 0; 0 for a draft.' })
  openFen?: number;

  @Requires('receivable')
  @Field(() => PaymentState, { nullable: true, description: 'How it stands today; null for a draft.' })
  paymentState?: PaymentState | null;

  @HasMany(() => Payment, 'invoiceId', 'id', { description: 'Its payments and their reversals.' })
  payments?: Payment[];

  @HasMany(() => CreditNote, 'invoiceId', 'id', { description: 'What was taken off it.' })
  creditNotes?: CreditNote[];

  @HasMany(() => TaxInvoice, 'invoiceId', 'id', { description: 'The tax invoices (发票) issued for it.' })
  taxInvoices?: TaxInvoice[];

  @ComputedBy(readReissued(() => Invoice))
  @Field(() => [Invoice], {
    description: 'The voided invoices whose charges it bears again; none as a rule.',
  })
  reissueOf?: Invoice[];

  /** The billing run that drafted it; null where a person did. */
  @Text(36, { nullable: true })
  billingRunId: string | null;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When the draft was made.' })
  createdAt: string;

  @Reference(() => User, 'fk_invoices_created_by')
  createdById: string;

  @BelongsTo(() => User, 'createdById', { description: 'Who made the draft.' })
  createdBy?: User;
}
