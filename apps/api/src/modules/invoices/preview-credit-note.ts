import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ValidateNested } from 'class-validator';
import { saidYuan } from '../../documents/printed-amount.js';
import type { Context } from '../../graphql/context.js';
import { FenScalar } from '../../graphql/scalars.js';
import { refuse } from '../../graphql/refusal.js';
import { UserError } from '../../graphql/user-error.js';
import { ListOf } from '../../unit-of-work/field-rules.js';
import { preview } from '../../unit-of-work/preview.js';
import { balanceOf, openFenOf, overpaidFenOf } from '../payments/receivable-balance.js';
import { CreditNoteLineInput } from './correction.inputs.js';
import { creditableLines } from './credited-lines.js';
import { requireIssued } from './find-invoice.js';
import { totalsOf } from './invoice-lines.js';
import { credits } from './issue-credit-note.service.js';

@InputType({ description: 'A credit note that is not issued yet.' })
export class PreviewCreditNoteInput {
  @Field(() => ID, { description: 'The issued invoice.' })
  invoiceId: string;

  @ListOf(500)
  @ValidateNested({ each: true })
  @Field(() => [CreditNoteLineInput], { description: 'What would be taken off, 1 to 500 lines, each once.' })
  lines: CreditNoteLineInput[];
}

@ObjectType({ description: 'What a credit note would come to. Nothing is stored.' })
export class CreditNotePreview {
  @Field(() => FenScalar, { nullable: true, description: 'Sum of its lines; null where it was refused.' })
  totalFen: number | null;

  @Field(() => FenScalar, { nullable: true, description: 'Without tax; null where a line states no rate.' })
  netFen: number | null;

  @Field(() => FenScalar, { nullable: true, description: 'Its tax; null where a line states no rate.' })
  taxFen: number | null;

  @Field(() => FenScalar, {
    nullable: true,
    description: 'What would be left to pay of the invoice; null where it was refused.',
  })
  openFen: number | null;

  @Field(() => FenScalar, {
    nullable: true,
    description: 'What would then have been paid too much; null where it was refused.',
  })
  overpaidFen: number | null;

  @Field(() => [UserError], {
    description:
      'Why it would be refused: NOT_FOUND, INVOICE_NOT_ISSUED, CREDIT_LINE_REPEATED, CREDIT_LINE_TOO_LARGE, CREDIT_TOO_LARGE.',
  })
  userErrors: UserError[];
}

/** What a credit note would come to, and what it would leave of the invoice. Nothing is stored. */
export function previewCreditNote(
  context: Context,
  input: PreviewCreditNoteInput,
): Promise<CreditNotePreview> {
  const { reader } = context.database;
  const nothing = { totalFen: null, netFen: null, taxFen: null, openFen: null, overpaidFen: null };
  return preview<Omit<CreditNotePreview, 'userErrors'>>(context, input, nothing, async () => {
    const { id } = await requireIssued(reader, input.invoiceId);
    const [balance, lines] = await Promise.all([balanceOf(reader, id), creditableLines(reader, id)]);
    if (!balance) throw new Error(`The issued invoice ${id} has no balance`);
    const totals = totalsOf(credits(lines, input.lines));
    const after = { ...balance, creditedFen: balance.creditedFen + totals.totalFen };
    if (after.creditedFen > balance.totalFen)
      refuse('CREDIT_TOO_LARGE', {
        field: 'input.lines',
        values: { left: saidYuan(balance.totalFen - balance.creditedFen) },
      });
    return { ...totals, openFen: openFenOf(after), overpaidFen: overpaidFenOf(after) };
  });
}
