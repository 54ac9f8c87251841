import { Entity, PrimaryColumn } from 'typeorm';
import { Whole } from '../../database/columns.js';

/** The last number given in a series of a year, such as `invoice:2026`. */
@Entity('number_sequences')
export class NumberSequence {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Whole()
  lastNumber: number;
}
