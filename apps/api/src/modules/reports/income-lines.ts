import { Field, ID, Int, ObjectType } from 'type-graphql';
import { IncomeSource } from '../../graphql/billing-enums.js';
import { ChargeKind, Edition, Region } from '../../graphql/enums.js';
import { BelongsTo } from '../../graphql/relations.js';
import { IncomeDocument } from '../../graphql/report-enums.js';
import { DateScalar, FenScalar } from '../../graphql/scalars.js';
import { Customer } from '../customers/customer.entity.js';
import { Decision } from '../decisions/decision.entity.js';

@ObjectType({ description: 'One line of an issued invoice or of a credit note, as income counts it.' })
export class IncomeLine {
  @Field(() => ID, { description: 'Key of the line.' })
  id: string;

  @Field(() => IncomeDocument, { description: 'What it stands on.' })
  document: IncomeDocument;

  @Field(() => ID, { description: 'Key of the invoice, or of the one that the credit note takes from.' })
  invoiceId: string;

  @Field(() => String, { description: 'Number of the invoice or credit note.' })
  number: string;

  @Field(() => Int, { description: 'Place on the document, from 1.' })
  position: number;

  @Field(() => DateScalar, { description: 'When the document was issued.' })
  issuedOn: string;

  customerId: string;

  @BelongsTo(() => Customer, 'customerId', { description: 'Whom the document is to.' })
  customer?: Customer;

  @Field(() => ChargeKind, { description: 'What it was charged for.' })
  kind: ChargeKind;

  @Field(() => IncomeSource, {
    nullable: true,
    description: 'Where it comes from; null where none is stated.',
  })
  source: IncomeSource | null;

  @Field(() => String, { description: 'Code of the product.' })
  product: string;

  @Field(() => Edition, { nullable: true, description: 'Edition of the licence; null where none is stated.' })
  edition: Edition | null;

  @Field(() => Region, {
    nullable: true,
    description: 'Region that it counts for; null where the table knows no such district.',
  })
  region: Region | null;

  @Field(() => FenScalar, { description: 'Amount, tax included; below 0 on a credit note.' })
  amountFen: number;

  @Field(() => FenScalar, {
    nullable: true,
    description: 'Amount without tax; null where no rate is stated.',
  })
  netFen: number | null;

  @Field(() => FenScalar, { nullable: true, description: 'The tax; null where no rate is stated.' })
  taxFen: number | null;

  decisionId: string;

  @BelongsTo(() => Decision, 'decisionId', {
    description: 'How the charge came about; of a credit note that of the line that it takes from.',
  })
  decision?: Decision;
}

@ObjectType({
  description: 'The lines that income of some months comes from, read from the documents themselves.',
})
export class IncomeLines {
  @Field(() => Int, { description: 'How many lines there are in all.' })
  count: number;

  @Field(() => FenScalar, { description: 'What all of them come to: the figure of the report.' })
  totalFen: number;

  @Field(() => [IncomeLine], { description: 'Those that were asked for, in the order that was asked for.' })
  lines: IncomeLine[];
}
