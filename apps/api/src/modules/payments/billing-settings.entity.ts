import { Entity } from 'typeorm';
import { Text, Whole } from '../../database/columns.js';
import { PrimaryColumn } from 'typeorm';

/** The settings of billing, in one row with the id `billing`; where it is missing, the defaults hold. */
@Entity('billing_settings')
export class BillingSettings {
  @PrimaryColumn({ type: 'varchar', length: 16 })
  id: string;

  @Whole()
  paymentTermDays: number;

  /** Who set it last. */
  @Text(36)
  changedById: string;
}
