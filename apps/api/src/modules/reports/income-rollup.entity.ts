import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Fen, Text, Whole } from '../../database/columns.js';

/**
 * What the lines of one month, source, kind, product, edition and region come to, credits taken off. Kept in the
 * transaction that issues or credits; `reconcile` holds it against the lines.
 */
@Entity('income_rollup')
@Index('ix_income_rollup_month', ['month'])
export class IncomeRollup {
  /** All that it is by, in one text: who counts in finds the row by it. */
  @PrimaryColumn({ type: 'varchar', length: 160 })
  id: string;

  @Text(7)
  month: string;

  /** Empty where a line has none; so are `edition` and `region`. */
  @Text(16)
  source: string;

  @Text(32)
  kind: string;

  @Text(40)
  product: string;

  @Text(16)
  edition: string;

  @Text(16)
  region: string;

  /** How many lines, of invoices and of credit notes. */
  @Whole()
  lineCount: number;

  /** How many of them state no tax rate. */
  @Whole()
  untaxedLines: number;

  @Fen()
  amountFen: number;

  /** Sum over the lines that state a rate. */
  @Fen()
  netFen: number;

  @Fen()
  taxFen: number;
}
