import { Field, Int, ObjectType } from 'type-graphql';
import { IncomeSource } from '../../graphql/billing-enums.js';
import { ChargeKind, Edition, Region } from '../../graphql/enums.js';
import { FenScalar } from '../../graphql/scalars.js';

@ObjectType({ description: 'Income of one kind in one month.' })
export class IncomeRow {
  @Field(() => String, {
    description: 'Month of issue, of the invoice or of the credit note, YYYY-MM in Asia/Shanghai.',
  })
  month: string;

  @Field(() => ChargeKind, { description: 'What it was charged for.' })
  kind: ChargeKind;

  @Field(() => IncomeSource, {
    nullable: true,
    description: 'Where it comes from; null where `by` does not name it.',
  })
  source: IncomeSource | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the product; null where `by` does not name it.',
  })
  product: string | null;

  @Field(() => Edition, {
    nullable: true,
    description: 'Edition of the licence; null where `by` does not name it.',
  })
  edition: Edition | null;

  @Field(() => Region, {
    nullable: true,
    description:
      'Region of the place of service or of the licence’s site; null where `by` does not name it, or where the table knows no such district.',
  })
  region: Region | null;

  @Field(() => Int, { description: 'How many lines, of invoices and of credit notes.' })
  lines: number;

  @Field(() => FenScalar, {
    description:
      'Sum of the invoices’ lines less those of credit notes, tax included; below 0 where more was credited.',
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

@ObjectType({ description: 'Income from one source in all months of a report.' })
export class IncomeOfSource {
  @Field(() => IncomeSource, { description: 'Where it comes from.' })
  source: IncomeSource;

  @Field(() => Int, { description: 'How many lines, of invoices and of credit notes.' })
  lines: number;

  @Field(() => FenScalar, { description: 'Sum, credit notes taken off, tax included.' })
  amountFen: number;
}

@ObjectType({
  description:
    'Income of issued invoices less credit notes, each in its own month, by month, kind and what else was asked for.',
})
export class IncomeReport {
  @Field(() => String, { description: 'First month, YYYY-MM, included.' })
  from: string;

  @Field(() => String, { description: 'Last month, YYYY-MM, included.' })
  to: string;

  @Field(() => [IncomeRow], {
    description:
      'A row for each month and kind with income, and for each value of what `by` names; by month, then kind as the schema lists them.',
  })
  rows: IncomeRow[];

  @Field(() => FenScalar, { description: 'Sum of the rows, tax included.' })
  totalFen: number;

  @Field(() => [IncomeOfSource], {
    description: 'The same by where it comes from, all months and kinds together: each source, 0 too.',
  })
  sources: IncomeOfSource[];
}
