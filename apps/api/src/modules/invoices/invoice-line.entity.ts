import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Fen, Id, Reference, Text, Whole } from '../../database/columns.js';
import { IncomeSource } from '../../graphql/billing-enums.js';
import { ChargeKind, Edition, Region } from '../../graphql/enums.js';
import { BelongsTo, ComputedBy } from '../../graphql/relations.js';
import { FenScalar } from '../../graphql/scalars.js';
import { Charge } from '../charges/charge.entity.js';
import { ContractItem } from '../contracts/contract-item.entity.js';
import { readContractItems } from '../contracts/read-contract-items.js';
import { Decision } from '../decisions/decision.entity.js';
import { Invoice } from './invoice.entity.js';
import { readLineCredits } from './line-credits.js';

@Entity('invoice_lines')
@Index('uq_invoice_lines_position', ['invoiceId', 'position'], { unique: true })
@Index('uq_invoice_lines_billing', ['chargeId', 'reopenedById'], { unique: true })
@Index('ix_invoice_lines_month', ['issuedMonth', 'kind'])
@ObjectType({ description: 'One charge on an invoice, as it was when the invoice was made.' })
export class InvoiceLine {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Reference(() => Invoice, 'fk_invoice_lines_invoice')
  invoiceId: string;

  @Whole()
  @Field(() => Int, { description: 'Place on the invoice, from 1.' })
  position: number;

  @Text(32)
  @Field(() => ChargeKind, { description: 'What it is for.' })
  kind: ChargeKind;

  @Whole()
  @Field(() => Int, { description: 'How many.' })
  quantity: number;

  @Fen()
  @Field(() => FenScalar, { description: 'Price of one, tax included.' })
  unitFen: number;

  @Fen()
  @Field(() => FenScalar, { description: 'Quantity × unitFen, tax included.' })
  amountFen: number;

  @Text(12, { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Tax rate of the deciding table in percent, a decimal such as 6; null where it states none.',
  })
  taxPercent: string | null;

  @Fen({ nullable: true })
  @Field(() => FenScalar, {
    nullable: true,
    description: 'Amount without tax; null where no rate is stated.',
  })
  netFen: number | null;

  @Fen({ nullable: true })
  @Field(() => FenScalar, {
    nullable: true,
    description: 'Tax within the amount; null where no rate is stated.',
  })
  taxFen: number | null;

  @Text(4)
  @Field(() => String, { description: 'Clause of the guide whose fee it is.' })
  clause: string;

  @Text(40)
  @Field(() => String, { description: 'Code of the licence’s product.' })
  product: string;

  @Text(16, { nullable: true })
  @Field(() => Region, {
    nullable: true,
    description: 'Region of the place of service; null where it plays no part.',
  })
  region: Region | null;

  @Text(16, { nullable: true })
  @Field(() => Edition, {
    nullable: true,
    description: 'Edition of the licence, as it was when the invoice was made.',
  })
  edition: Edition | null;

  @Text(16, { nullable: true })
  @Field(() => Region, {
    nullable: true,
    description:
      'Region by which it is reported: of the place of service, else of the licence’s site by the deciding table; null where that knows no such district.',
  })
  incomeRegion: Region | null;

  @Text(16, { nullable: true })
  @Field(() => IncomeSource, { nullable: true, description: 'Where the income comes from.' })
  incomeSource: IncomeSource | null;

  @ComputedBy(readLineCredits)
  @Field(() => FenScalar, {
    description:
      'What a credit note can still take off it, never more than is left of the invoice; 0 for a discount.',
  })
  creditableFen?: number;

  /** Month of issue, `YYYY-MM`, frozen when the invoice is issued; null on a draft. Reports go by it. */
  @Text(7, { nullable: true })
  issuedMonth: string | null;

  @Reference(() => Charge, 'fk_invoice_lines_charge')
  chargeId: string;

  @BelongsTo(() => Charge, 'chargeId', { description: 'The charge.' })
  charge?: Charge;

  @ComputedBy(readContractItems(() => ContractItem, 'chargeId'))
  @Field(() => ContractItem, {
    nullable: true,
    description:
      'The sale’s item whose price it is, with the agreement’s reference and attachment (clauses 11, 12); null for other charges.',
  })
  contractItem?: ContractItem | null;

  /** The voiding credit note that opened the charge again, empty for its first billing: a charge is billed once for each. */
  @Text(36, { default: '' })
  reopenedById: string;

  @Reference(() => Decision, 'fk_invoice_lines_decision')
  decisionId: string;

  @BelongsTo(() => Decision, 'decisionId', { description: 'Why this amount.' })
  decision?: Decision;
}
