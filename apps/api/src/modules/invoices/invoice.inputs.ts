import { Field, ID, InputType, Int } from 'type-graphql';
import { InvoiceStatus } from '../../graphql/enums.js';
import { IdempotencyKey, ListOf } from '../../unit-of-work/field-rules.js';

/** Lines of one invoice at most. */
const MOST_LINES = 500;

@InputType({ description: 'A draft of an invoice.' })
export class DraftInvoiceInput {
  @Field(() => ID, { description: 'To whom.' })
  customerId: string;

  @ListOf(MOST_LINES)
  @Field(() => [ID], {
    description:
      'The customer’s open charges that it bills, 1 to 500, each once; all of them due today or earlier.',
  })
  chargeIds: string[];

  @IdempotencyKey()
  @Field(() => String, { description: 'Made once for this draft and sent again on a retry.' })
  idempotencyKey: string;
}

@InputType({ description: 'A draft that is to be issued.' })
export class IssueInvoiceInput {
  @Field(() => ID, { description: 'The draft.' })
  invoiceId: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion: number;

  @IdempotencyKey()
  @Field(() => String, { description: 'Made once for this issue and sent again on a retry.' })
  idempotencyKey: string;
}

@InputType({ description: 'A draft that is to be discarded.' })
export class DiscardInvoiceDraftInput {
  @Field(() => ID, { description: 'The draft.' })
  invoiceId: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion: number;

  @IdempotencyKey()
  @Field(() => String, { description: 'Made once for this and sent again on a retry.' })
  idempotencyKey: string;
}

@InputType({ description: 'Which invoices; all where left out.' })
export class InvoiceFilter {
  @Field(() => ID, { nullable: true, description: 'Those to this customer.' })
  customerId?: string | null;

  @Field(() => InvoiceStatus, { nullable: true, description: 'Those that stand so.' })
  status?: InvoiceStatus | null;

  @Field(() => String, { nullable: true, description: 'The one of this number, such as 2026-000001.' })
  number?: string | null;
}
