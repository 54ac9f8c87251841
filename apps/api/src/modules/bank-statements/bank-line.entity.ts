import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Id, Reference, Text, Whole } from '../../database/columns.js';
import { BelongsTo } from '../../graphql/relations.js';
import { Payment } from '../payments/payment.entity.js';
import { BankImport } from './bank-import.entity.js';

@Entity('bank_lines')
@Index('uq_bank_lines_identity', ['identity'], { unique: true })
@Index('uq_bank_lines_payment', ['paymentId'], { unique: true })
@Index('ix_bank_lines_import', ['bankImportId', 'fileRow'])
@ObjectType({ description: 'A line of a bank’s file that was recorded as a payment. It never changes.' })
export class BankLine {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Reference(() => BankImport, 'fk_bank_lines_import')
  bankImportId: string;

  @BelongsTo(() => BankImport, 'bankImportId', { description: 'With which file it came.' })
  bankImport?: BankImport;

  @Whole()
  @Field(() => Int, { description: 'Its row in the file, from 1.' })
  fileRow: number;

  /** What tells it from every other line: the database refuses to record it twice. */
  @Text(64)
  identity: string;

  @Text(120)
  @Field(() => String, { description: 'Who paid, as the bank says; empty where it doesn’t.' })
  payer: string;

  @Text(300)
  @Field(() => String, { description: 'What the bank says of it; empty where nothing.' })
  text: string;

  @Reference(() => Payment, 'fk_bank_lines_payment')
  paymentId: string;

  @BelongsTo(() => Payment, 'paymentId', { description: 'The payment that it became.' })
  payment?: Payment;
}
