import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Fen, Id, Reference, Text, Whole } from '../../database/columns.js';
import { IncomeSource } from '../../graphql/billing-enums.js';
import { ChargeKind, Edition, Region } from '../../graphql/enums.js';
import { BelongsTo } from '../../graphql/relations.js';
import { FenScalar } from '../../graphql/scalars.js';
import { CreditNote } from './credit-note.entity.js';
import { InvoiceLine } from './invoice-line.entity.js';

@Entity('credit_note_lines')
@Index('uq_credit_note_lines_position', ['creditNoteId', 'position'], { unique: true })
@Index('ix_credit_note_lines_line', ['invoiceLineId'])
@Index('ix_credit_note_lines_month', ['issuedMonth', 'kind'])
@ObjectType({ description: 'What is taken off one line of an invoice.' })
export class CreditNoteLine {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Reference(() => CreditNote, 'fk_credit_note_lines_credit_note')
  creditNoteId: string;

  @Whole()
  @Field(() => Int, { description: 'Place on the credit note, from 1.' })
  position: number;

  @Reference(() => InvoiceLine, 'fk_credit_note_lines_line')
  invoiceLineId: string;

  @BelongsTo(() => InvoiceLine, 'invoiceLineId', { description: 'The line of the invoice.' })
  invoiceLine?: InvoiceLine;

  @Text(32)
  @Field(() => ChargeKind, { description: 'What the line is for.' })
  kind: ChargeKind;

  @Fen()
  @Field(() => FenScalar, { description: 'What is taken off, tax included.' })
  amountFen: number;

  @Text(12, { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Tax rate of the line in percent; null where none is stated.',
  })
  taxPercent: string | null;

  @Fen({ nullable: true })
  @Field(() => FenScalar, {
    nullable: true,
    description:
      'Amount without tax; null where no rate is stated. All credits of a line in whole come to its own net.',
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
  @Field(() => Edition, { nullable: true, description: 'Edition of the licence, as the invoice has it.' })
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

  /** Month of the credit note, `YYYY-MM`. Reports go by it. */
  @Text(7)
  issuedMonth: string;
}
