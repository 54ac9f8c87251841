import { Field, Int, ObjectType } from 'type-graphql';
import { IncomeAxis } from '../../graphql/report-enums.js';
import { FenScalar } from '../../graphql/scalars.js';

@ObjectType({ description: 'What lines of invoices less those of credit notes come to.' })
export class IncomeFigures {
  @Field(() => Int, { description: 'How many lines, of invoices and of credit notes.' })
  lines: number;

  @Field(() => FenScalar, {
    description: 'Sum of the invoices’ lines less those of credit notes, tax included.',
  })
  amountFen: number;

  @Field(() => FenScalar, {
    nullable: true,
    description: 'Sum without tax; null where a line’s table states no tax rate.',
  })
  netFen: number | null;

  @Field(() => FenScalar, {
    nullable: true,
    description: 'Sum of the tax; null where a line’s table states no tax rate.',
  })
  taxFen: number | null;
}

@ObjectType({ description: 'One column of income laid out, with what it comes to.' })
export class IncomePivotColumn {
  @Field(() => String, {
    description: 'What it is by: a month YYYY-MM or a code; empty for what states none.',
  })
  key: string;

  @Field(() => IncomeFigures, { description: 'What the column comes to.' })
  figures: IncomeFigures;
}

@ObjectType({ description: 'One row of income laid out, with what it comes to.' })
export class IncomePivotRow {
  @Field(() => [String], {
    description:
      'What it is by, one for each axis that goes down: a month or a code; empty for what states none.',
  })
  keys: string[];

  @Field(() => [IncomeFigures], {
    nullable: 'items',
    description:
      'A cell for each column, in their order; null where nothing was issued. None without columns.',
  })
  cells: (IncomeFigures | null)[];

  @Field(() => IncomeFigures, { description: 'What the row comes to.' })
  figures: IncomeFigures;
}

@ObjectType({
  description:
    'Income of issued invoices less credit notes, each in its own month, laid out down and across by what was asked for.',
})
export class IncomePivot {
  @Field(() => String, { description: 'First month, YYYY-MM, included.' })
  from: string;

  @Field(() => String, { description: 'Last month, YYYY-MM, included.' })
  to: string;

  @Field(() => [IncomeAxis], { description: 'By what the rows are told apart.' })
  down: IncomeAxis[];

  @Field(() => IncomeAxis, {
    nullable: true,
    description: 'By what the columns are told apart; null where there are none.',
  })
  across: IncomeAxis | null;

  @Field(() => [IncomePivotColumn], {
    description: 'The columns; where they are months, each from the first to the last.',
  })
  columns: IncomePivotColumn[];

  @Field(() => [IncomePivotRow], {
    description: 'The rows; where months alone go down, each from the first to the last.',
  })
  rows: IncomePivotRow[];

  @Field(() => IncomeFigures, {
    description: 'What all of it comes to: the sum of the rows, and of the columns.',
  })
  figures: IncomeFigures;
}
