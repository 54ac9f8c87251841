import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Day, Fen, Id, Instant, Reference, Text } from '../../database/columns.js';
import { CreditNoteKind } from '../../graphql/billing-enums.js';
import { OwnedBy } from '../../graphql/ownership.js';
import { BelongsTo, ComputedBy, HasMany } from '../../graphql/relations.js';
import { DateScalar, DateTimeScalar, FenScalar } from '../../graphql/scalars.js';
import { Charge } from '../charges/charge.entity.js';
import { Customer } from '../customers/customer.entity.js';
import { User } from '../users/user.entity.js';
import { CreditNoteLine } from './credit-note-line.entity.js';
import { Invoice } from './invoice.entity.js';
import { readReissues } from './reissues.js';

@OwnedBy('customerId')
@Entity('credit_notes')
@Index('uq_credit_notes_number', ['number'], { unique: true })
@Index('ix_credit_notes_invoice', ['invoiceId', 'id'])
@Index('ix_credit_notes_customer', ['customerId', 'id'])
@Index('ix_credit_notes_issued_on', ['issuedOn', 'id'])
@Index('ix_credit_notes_charge', ['chargeId', 'id'])
@Index('ix_credit_notes_customer_issued_on', ['customerId', 'issuedOn', 'id'])
@Index('ix_credit_notes_invoice_issued_on', ['invoiceId', 'issuedOn', 'id'])
@ObjectType({ description: 'What is taken off an issued invoice. It never changes.' })
export class CreditNote {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Text(24)
  @Field(() => String, {
    description: 'Number, such as CN-2026-0001: in one row through the year, without gaps.',
  })
  number: string;

  @Text(16)
  @Field(() => CreditNoteKind, { description: 'Whether it voids the invoice.' })
  kind: CreditNoteKind;

  @Reference(() => Invoice, 'fk_credit_notes_invoice')
  invoiceId: string;

  @BelongsTo(() => Invoice, 'invoiceId', { description: 'The invoice that it takes from.' })
  invoice?: Invoice;

  @Reference(() => Customer, 'fk_credit_notes_customer')
  customerId: string;

  @BelongsTo(() => Customer, 'customerId', { description: 'Whom it is to.' })
  customer?: Customer;

  /** The open credit that it gives. */
  @Text(36, { nullable: true })
  chargeId: string | null;

  @BelongsTo(() => Charge, 'chargeId', {
    nullable: true,
    description: 'The open credit of a cancellation that it gives; null where a person has chosen its lines.',
  })
  charge?: Charge | null;

  @Day()
  @Field(() => DateScalar, { description: 'Date of the credit note.' })
  issuedOn: string;

  @Text(300)
  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Fen()
  @Field(() => FenScalar, { description: 'Sum of the lines, tax included.' })
  totalFen: number;

  @Fen({ nullable: true })
  @Field(() => FenScalar, {
    nullable: true,
    description: 'Sum of the lines without tax; null where a line of the invoice states no rate.',
  })
  netFen: number | null;

  @Fen({ nullable: true })
  @Field(() => FenScalar, {
    nullable: true,
    description: 'Sum of the lines’ tax; null where a line of the invoice states no rate.',
  })
  taxFen: number | null;

  @HasMany(() => CreditNoteLine, 'creditNoteId', 'position', { description: 'Its lines.' })
  lines?: CreditNoteLine[];

  @ComputedBy(readReissues(() => Invoice))
  @Field(() => [Invoice], {
    description:
      'The invoices, drafts too, on which the charges of a voided invoice stand again; empty for a plain credit.',
  })
  reissues?: Invoice[];

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was issued.' })
  createdAt: string;

  @Reference(() => User, 'fk_credit_notes_created_by')
  createdById: string;

  @BelongsTo(() => User, 'createdById', { description: 'Who issued it.' })
  createdBy?: User;
}
