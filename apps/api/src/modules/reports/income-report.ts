import { Field, Int, ObjectType } from 'type-graphql';
import { ChargeKind } from '../../graphql/enums.js';
import { FenScalar } from '../../graphql/scalars.js';

@ObjectType({ description: 'Income of one kind in one month.' })
export class IncomeRow {
  @Field(() => String, {
    description: 'Month of issue, of the invoice or of the credit note, YYYY-MM in Asia/Shanghai.',
  })
  month: string;

  @Field(() => ChargeKind, { description: 'What it was charged for.' })
  kind: ChargeKind;

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

@ObjectType({
  description: 'Income of issued invoices less credit notes, each in its own month, by month and kind.',
})
export class IncomeReport {
  @Field(() => String, { description: 'First month, YYYY-MM, included.' })
  from: string;

  @Field(() => String, { description: 'Last month, YYYY-MM, included.' })
  to: string;

  @Field(() => [IncomeRow], {
    description: 'A row for each month and kind with income, by month, then kind as the schema lists them.',
  })
  rows: IncomeRow[];

  @Field(() => FenScalar, { description: 'Sum of the rows, tax included.' })
  totalFen: number;
}
