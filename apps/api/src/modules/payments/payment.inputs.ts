import { Field, ID, InputType } from 'type-graphql';
import { AgeingBucket, PaymentMethod } from '../../graphql/billing-enums.js';
import { DateScalar, FenScalar } from '../../graphql/scalars.js';
import { Amount, IdempotencyKey, OptionalText, RequiredText } from '../../unit-of-work/field-rules.js';

@InputType({ description: 'Money that came for an invoice.' })
export class RecordPaymentInput {
  @Field(() => ID, { description: 'The issued invoice that it pays.' })
  invoiceId: string;

  @Amount()
  @Field(() => FenScalar, { description: 'How much: from 1 fen to what is left of the invoice.' })
  amountFen: number;

  @Field(() => DateScalar, { description: 'Day on which it came: not after today, and in no locked month.' })
  receivedOn: string;

  @Field(() => PaymentMethod, { description: 'How it came.' })
  method: PaymentMethod;

  @OptionalText(80)
  @Field(() => String, {
    nullable: true,
    description: 'What the bank’s statement calls it, at most 80 characters.',
  })
  reference?: string | null;

  @IdempotencyKey()
  @Field(() => String, { description: 'Made once for this payment and sent again on a retry.' })
  idempotencyKey: string;
}

@InputType({ description: 'A payment that is to be taken back.' })
export class ReversePaymentInput {
  @Field(() => ID, { description: 'The payment.' })
  paymentId: string;

  @RequiredText(300)
  @Field(() => String, { description: 'Why, at most 300 characters.' })
  reason: string;

  @IdempotencyKey()
  @Field(() => String, { description: 'Made once for this and sent again on a retry.' })
  idempotencyKey: string;
}

@InputType({ description: 'Money that was paid back, for more had come than is owed of an invoice.' })
export class RefundPaymentInput {
  @Field(() => ID, { description: 'The issued invoice that was paid too much.' })
  invoiceId: string;

  @Amount()
  @Field(() => FenScalar, { description: 'How much: from 1 fen to what was paid beyond what is owed.' })
  amountFen: number;

  @Field(() => DateScalar, {
    description:
      'Day on which it was paid back: not after today, in no locked month, and with so much over on it.',
  })
  refundedOn: string;

  @Field(() => PaymentMethod, { description: 'How it was paid back.' })
  method: PaymentMethod;

  @OptionalText(80)
  @Field(() => String, {
    nullable: true,
    description: 'What the bank’s statement calls it, at most 80 characters.',
  })
  reference?: string | null;

  @RequiredText(300)
  @Field(() => String, { description: 'Why, at most 300 characters.' })
  reason: string;

  @IdempotencyKey()
  @Field(() => String, { description: 'Made once for this refund and sent again on a retry.' })
  idempotencyKey: string;
}

@InputType({ description: 'Which open invoices; all where left out.' })
export class OpenInvoiceFilter {
  @Field(() => ID, { nullable: true, description: 'Those to this customer.' })
  customerId?: string | null;

  @Field(() => AgeingBucket, { nullable: true, description: 'Those overdue for so long today.' })
  bucket?: AgeingBucket | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those overdue today alone, for however long; all where false or left out.',
  })
  overdue?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those alone of which more was paid than is owed; all where false or left out.',
  })
  overpaid?: boolean | null;
}

@InputType({ description: 'Which entries of payments; all where left out.' })
export class PaymentFilter {
  @Field(() => ID, { nullable: true, description: 'Those of this customer.' })
  customerId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Those of this day, included, or later.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Those of this day, included, or earlier.' })
  to?: string | null;
}
