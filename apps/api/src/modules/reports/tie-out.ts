import { Field, ID, ObjectType } from 'type-graphql';
import { TieOutPlace } from '../../graphql/billing-enums.js';
import { FenScalar } from '../../graphql/scalars.js';

@ObjectType({ description: 'Two figures that must be equal and are not.' })
export class TieOutDifference {
  @Field(() => TieOutPlace, { description: 'Which two figures.' })
  place: TieOutPlace;

  @Field(() => ID, {
    nullable: true,
    description: 'Key of the invoice or credit note; null for the report and its rows.',
  })
  documentId: string | null;

  @Field(() => String, {
    description: 'Number of the invoice or credit note, or the month, or what a row of the report is by.',
  })
  number: string;

  @Field(() => FenScalar, { description: 'The figure that must be there.' })
  expectedFen: number;

  @Field(() => FenScalar, { description: 'The figure that is there.' })
  foundFen: number;

  @Field(() => FenScalar, { description: 'Found less expected.' })
  differenceFen: number;
}

@ObjectType({ description: 'Whether a month’s income report, its lines and its documents say the same.' })
export class TieOut {
  @Field(() => String, { description: 'The month, YYYY-MM.' })
  month: string;

  @Field(() => FenScalar, { description: 'Total of the income report.' })
  reportFen: number;

  @Field(() => FenScalar, {
    description: 'Sum of the lines of the month’s invoices, less those of its credit notes.',
  })
  rowsFen: number;

  @Field(() => FenScalar, {
    description: 'Sum of the totals of the month’s invoices, less those of its credit notes.',
  })
  ledgerFen: number;

  @Field(() => Boolean, { description: 'Whether nothing differs.' })
  tied: boolean;

  @Field(() => [TieOutDifference], { description: 'What differs, the first 100.' })
  differences: TieOutDifference[];
}
