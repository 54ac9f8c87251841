import { ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { TaxInvoiceKind } from '../../graphql/billing-enums.js';
import { DateScalar, FenScalar } from '../../graphql/scalars.js';
import { Amount, Form, IdempotencyKey, ListOf, RequiredText } from '../../unit-of-work/field-rules.js';

/** Lines of one credit note at most, as many as an invoice has. */
const MOST_LINES = 500;

@InputType({ description: 'What is taken off one line of an invoice.' })
export class CreditNoteLineInput {
  @Field(() => ID, { description: 'The line of the invoice.' })
  invoiceLineId: string;

  @Amount()
  @Field(() => FenScalar, { description: 'How much, tax included: from 1 fen to what is left of the line.' })
  amountFen: number;
}

@InputType({ description: 'A credit note that takes something off an issued invoice.' })
export class IssueCreditNoteInput {
  @Field(() => ID, { description: 'The issued invoice.' })
  invoiceId: string;

  @ListOf(MOST_LINES)
  @ValidateNested({ each: true })
  @Field(() => [CreditNoteLineInput], { description: 'What is taken off, 1 to 500 lines, each once.' })
  lines: CreditNoteLineInput[];

  @RequiredText(300)
  @Field(() => String, { description: 'Why, at most 300 characters.' })
  reason: string;

  @IdempotencyKey()
  @Field(() => String, { description: 'Made once for this credit note and sent again on a retry.' })
  idempotencyKey: string;
}

@InputType({ description: 'An open credit that is to be given on what was invoiced before.' })
export class SettleOpenCreditInput {
  @Field(() => ID, { description: 'The credit of a cancellation: it stands on no invoice.' })
  chargeId: string;

  @RequiredText(300)
  @Field(() => String, { description: 'Why, at most 300 characters; the credit notes bear it.' })
  reason: string;

  @IdempotencyKey()
  @Field(() => String, { description: 'Made once for this and sent again on a retry.' })
  idempotencyKey: string;
}

@InputType({ description: 'An issued invoice that is to be voided and drafted anew.' })
export class VoidInvoiceInput {
  @Field(() => ID, { description: 'The issued invoice: nothing of it is paid or credited.' })
  invoiceId: string;

  @RequiredText(300)
  @Field(() => String, { description: 'Why, at most 300 characters.' })
  reason: string;

  @IdempotencyKey()
  @Field(() => String, { description: 'Made once for this and sent again on a retry.' })
  idempotencyKey: string;
}

@InputType({ description: 'A tax invoice (发票) that was issued for an invoice.' })
export class RecordTaxInvoiceInput {
  @Field(() => ID, { description: 'The issued invoice.' })
  invoiceId: string;

  @Field(() => TaxInvoiceKind, { description: 'Special (专用) or ordinary (普通).' })
  kind: TaxInvoiceKind;

  @Form(/^\d{8,20}$/, 'FORM_TAX_INVOICE_NUMBER')
  @Field(() => String, { description: 'Its number (发票号码), 8 to 20 digits.' })
  number: string;

  @Field(() => DateScalar, { description: 'Day of its issue: not after today.' })
  issuedOn: string;

  @IdempotencyKey()
  @Field(() => String, { description: 'Made once for this and sent again on a retry.' })
  idempotencyKey: string;
}
