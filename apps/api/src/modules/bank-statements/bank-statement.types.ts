import { ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { BankLineState, StatementEncoding } from '../../graphql/billing-enums.js';
import { BelongsTo } from '../../graphql/relations.js';
import { DateScalar, FenScalar } from '../../graphql/scalars.js';
import { UserError } from '../../graphql/user-error.js';
import { IdempotencyKey, ListOf, RequiredText } from '../../unit-of-work/field-rules.js';
import { Invoice } from '../invoices/invoice.entity.js';

const FILE =
  'The bank’s CSV file in base64, UTF-8, GB18030, or UTF-16 with its mark: a row of headings that names the day and the amount, then at most 1,000 rows.';
const MOST_LINES = 1_000;

@InputType({ description: 'A bank’s file that is to be looked at.' })
export class PreviewBankStatementInput {
  @RequiredText(200_000)
  @Field(() => String, { description: FILE })
  file: string;
}

@InputType({ description: 'A line of a bank’s file that is to be recorded as a payment of an invoice.' })
export class ChosenBankLineInput {
  @Field(() => Int, { description: 'Its row in the file, from 1.' })
  row: number;

  @Field(() => ID, { description: 'The issued invoice that it pays.' })
  invoiceId: string;
}

@InputType({ description: 'Lines of a bank’s file that are to be recorded as payments, all or none.' })
export class ImportBankStatementInput {
  @RequiredText(200_000)
  @Field(() => String, { description: FILE })
  file: string;

  @RequiredText(120)
  @Field(() => String, { description: 'Name of the file, at most 120 characters.' })
  fileName: string;

  @ListOf(MOST_LINES)
  @ValidateNested({ each: true })
  @Field(() => [ChosenBankLineInput], { description: 'Which lines, 1 to 1,000, each once.' })
  lines: ChosenBankLineInput[];

  @IdempotencyKey()
  @Field(() => String, { description: 'Made once for this import and sent again on a retry.' })
  idempotencyKey: string;
}

@ObjectType({ description: 'A line of a bank’s file, and what it is taken for. Nothing is stored.' })
export class BankStatementLine {
  @Field(() => Int, { description: 'Its row in the file, from 1.' })
  row: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it came; null where it is unreadable.',
  })
  receivedOn: string | null;

  @Field(() => FenScalar, {
    nullable: true,
    description: 'How much came, below 0 how much went; null where it is unreadable.',
  })
  amountFen: number | null;

  @Field(() => String, { description: 'Who paid, as the bank says; empty where it doesn’t.' })
  payer: string;

  @Field(() => String, { description: 'What the bank says of it; empty where nothing.' })
  text: string;

  @Field(() => String, { description: 'The bank’s own reference; empty where there is none.' })
  reference: string;

  @Field(() => BankLineState, { description: 'What it is taken for, or why it is not recorded by itself.' })
  state: BankLineState;

  @Field(() => FenScalar, {
    nullable: true,
    description: 'What is left to pay of the invoice before this line; null where it has none.',
  })
  openFen: number | null;

  invoiceId: string | null;

  @BelongsTo(() => Invoice, 'invoiceId', {
    nullable: true,
    description: 'The invoice that it names or may be for; null where none is found.',
  })
  invoice?: Invoice | null;

  @Field(() => [UserError], {
    description:
      'What of it cannot be read, each by its cell: STATEMENT_DAY_UNREADABLE, STATEMENT_AMOUNT_UNREADABLE.',
  })
  problems: UserError[];
}

@ObjectType({ description: 'What a bank’s file says, and which invoices it pays. Nothing is stored.' })
export class BankStatementPreview {
  @Field(() => StatementEncoding, {
    nullable: true,
    description: 'How it is written; null where it was refused.',
  })
  encoding: StatementEncoding | null;

  @Field(() => [BankStatementLine], { description: 'Its lines, by their rows.' })
  lines: BankStatementLine[];

  @Field(() => Int, { description: 'How many lines name an invoice and pay just what is left of it.' })
  matchedCount: number;

  @Field(() => FenScalar, { description: 'What those come to.' })
  matchedFen: number;

  @Field(() => [UserError], {
    description:
      'Why it was refused: STATEMENT_UNREADABLE, STATEMENT_WITHOUT_HEADINGS, STATEMENT_EMPTY, STATEMENT_TOO_LONG.',
  })
  userErrors: UserError[];
}
