import { ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar, JsonScalar } from '../../graphql/scalars.js';
import { ListOf, OptionalText, RequiredText, Within } from '../../unit-of-work/field-rules.js';

@InputType({ description: 'A new draft, copied from a table.' })
export class CreateRateTableDraftInput {
  @Within(1990, 2100)
  @Field(() => Int, { description: 'The year that the draft is for, 1990 to 2100.' })
  year: number;

  @Field(() => ID, { description: 'The table to copy, a published one or a draft.' })
  copyFromId: string;
}

@InputType({ description: 'A new value for one cell.' })
export class CellEditInput {
  @RequiredText(200)
  @Field(() => String, {
    description: 'JSON Pointer of a cell that the document has. Year, revision and first day are not edited.',
  })
  cell: string;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'What the cell shall state; null, or left out: not stated.',
  })
  value?: unknown;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'What its editor saw in the cell; null: not stated. Where every edit says so, the edits may be made on an older version: they are put on top of what others have saved since, unless these have changed one of the same cells (CELL_CHANGED, CELL_CLEARED).',
  })
  expected?: unknown;
}

@InputType({ description: 'Edits of a draft, all or none of which are made.' })
export class EditRateTableDraftInput {
  @Field(() => ID, { description: 'The draft.' })
  rateTableId: string;

  @Field(() => Int, {
    description:
      'The version that the edits were made on; an older one only where each edit says what it saw.',
  })
  expectedVersion: number;

  @ListOf(500)
  @ValidateNested({ each: true })
  @Field(() => [CellEditInput], { description: 'The edits, 1 to 500, made in this order.' })
  edits: CellEditInput[];
}

@InputType({ description: 'A rate table as a document, to become a draft.' })
export class ImportRateTableInput {
  @Within(1990, 2100)
  @Field(() => Int, { description: 'The year that the document must be for, 1990 to 2100.' })
  year: number;

  @RequiredText(200_000)
  @Field(() => String, {
    description:
      'The document’s JSON text, in the form in which tables are exported. Its revision is replaced by the year’s next.',
  })
  json: string;
}

@InputType({ description: 'A draft from a workbook.' })
export class ImportRateTableWorkbookInput {
  @Within(1990, 2100)
  @Field(() => Int, { description: 'The year that the draft is for, 1990 to 2100: a workbook states none.' })
  year: number;

  @RequiredText(200_000)
  @Field(() => String, {
    description:
      'The XLSX file in base64, as a rate table is exported and edited since: its hidden keys say what its rows and columns stand for.',
  })
  file: string;
}

@InputType({ description: 'The publication of a draft.' })
export class PublishRateTableInput {
  @Field(() => ID, { description: 'The draft.' })
  rateTableId: string;

  @Field(() => Int, { description: 'The version that was looked at.' })
  expectedVersion: number;

  @Field(() => DateScalar, {
    description: 'First day on which it is in force, included: today at the earliest.',
  })
  effectiveFrom: string;

  @OptionalText(500)
  @Field(() => String, { nullable: true, description: 'What its publisher notes.' })
  note?: string | null;
}

@InputType({ description: 'A draft to be thrown away.' })
export class DiscardRateTableDraftInput {
  @Field(() => ID, { description: 'The draft.' })
  rateTableId: string;

  @Field(() => Int, { description: 'The version that was looked at.' })
  expectedVersion: number;
}

@InputType({ description: 'A draft for another administrator to approve.' })
export class SubmitRateTableInput extends PublishRateTableInput {}

@InputType({ description: 'The approval of what was submitted: it is published as it was submitted.' })
export class ApproveRateTableInput {
  @Field(() => ID, { description: 'The submission that was looked at.' })
  submissionId: string;
}

@InputType({ description: 'The rejection of what was submitted.' })
export class RejectRateTableInput {
  @Field(() => ID, { description: 'The submission that was looked at.' })
  submissionId: string;

  @RequiredText(500)
  @Field(() => String, { description: 'Why; at most 500 characters.' })
  reason: string;
}

@InputType({ description: 'A submission taken back by its submitter.' })
export class WithdrawRateTableInput {
  @Field(() => ID, { description: 'The submission.' })
  submissionId: string;
}

@InputType({ description: 'A note on a cell of a draft.' })
export class CommentCellInput {
  @Field(() => ID, { description: 'The draft.' })
  rateTableId: string;

  @RequiredText(200)
  @Field(() => String, { description: 'JSON Pointer of a cell that the document has.' })
  cell: string;

  @RequiredText(1000)
  @Field(() => String, { description: 'What is noted, at most 1000 characters.' })
  text: string;
}
