import { Field, Int, ObjectType } from 'type-graphql';
import { ChargeKind } from '../../graphql/enums.js';
import { FenScalar } from '../../graphql/scalars.js';

@ObjectType({ description: 'Income of one kind in one month.' })
export class IncomeRow {
  @Field(() => String, { description: 'Month of issue, YYYY-MM in Asia/Shanghai.' })
  month: string;

  @Field(() => ChargeKind, { description: 'What it was charged for.' })
  kind: ChargeKind;

  @Field(() => Int, { description: 'How many invoice lines.' })
  lines: number;

  @Field(() => FenScalar, { description: 'Sum of the lines, tax included.' })
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

@ObjectType({ description: 'Income of issued invoices by month and kind.' })
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
