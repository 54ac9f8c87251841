import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Day, Fen, Id, Instant, Reference, Text } from '../../database/columns.js';
import { PaymentKind, PaymentMethod } from '../../graphql/billing-enums.js';
import { OwnedBy } from '../../graphql/ownership.js';
import { BelongsTo, HasOne } from '../../graphql/relations.js';
import { DateScalar, DateTimeScalar, FenScalar } from '../../graphql/scalars.js';
import { BankLine } from '../bank-statements/bank-line.entity.js';
import { Customer } from '../customers/customer.entity.js';
import { Invoice } from '../invoices/invoice.entity.js';
import { User } from '../users/user.entity.js';

@OwnedBy('customerId')
@Entity('payments')
@Index('uq_payments_reverses', ['reversesId'], { unique: true })
@Index('ix_payments_invoice', ['invoiceId', 'id'])
@Index('ix_payments_received_on', ['receivedOn', 'id'])
@Index('ix_payments_customer', ['customerId', 'receivedOn', 'id'])
@ObjectType({
  description:
    'One entry of an invoice’s payments: money that came, its reversal, or a refund. It never changes.',
})
export class Payment {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Text(16)
  @Field(() => PaymentKind, { description: 'Money that came, a reversal or a refund.' })
  kind: PaymentKind;

  @Reference(() => Invoice, 'fk_payments_invoice')
  invoiceId: string;

  @BelongsTo(() => Invoice, 'invoiceId', { description: 'The invoice that it pays.' })
  invoice?: Invoice;

  @Reference(() => Customer, 'fk_payments_customer')
  customerId: string;

  @BelongsTo(() => Customer, 'customerId', { description: 'Whose invoice it is.' })
  customer?: Customer;

  @Fen()
  @Field(() => FenScalar, {
    description: 'How much came; below 0 for a refund and for the reversal of a payment.',
  })
  amountFen: number;

  @Day()
  @Field(() => DateScalar, {
    description: 'Day on which it came or was paid back; for a reversal the day of its entry.',
  })
  receivedOn: string;

  @Text(16)
  @Field(() => PaymentMethod, { description: 'How it came.' })
  method: PaymentMethod;

  @Text(80, { nullable: true })
  @Field(() => String, { nullable: true, description: 'What the bank’s statement calls it.' })
  reference: string | null;

  @Text(300, { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why it was reversed or paid back; null for a payment.',
  })
  reason: string | null;

  @Reference(() => Payment, 'fk_payments_reverses', { nullable: true })
  reversesId: string | null;

  @BelongsTo(() => Payment, 'reversesId', {
    nullable: true,
    description: 'The entry that this one takes back.',
  })
  reverses?: Payment | null;

  @HasOne(() => Payment, 'reversesId', {
    description: 'The entry that took this one back; null where it stands.',
  })
  reversedBy?: Payment | null;

  @HasOne(() => BankLine, 'paymentId', {
    description: 'The line of a bank’s file that it was recorded from; null where a person entered it.',
  })
  bankLine?: BankLine | null;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was entered.' })
  createdAt: string;

  @Reference(() => User, 'fk_payments_created_by')
  createdById: string;

  @BelongsTo(() => User, 'createdById', { description: 'Who entered it.' })
  createdBy?: User;
}
