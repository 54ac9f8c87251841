import { Entity, PrimaryColumn } from 'typeorm';
import { Whole } from '../database/columns.js';

/** The head of the audit chain: one row, raised by whoever appends, so that they append one after the other. */
@Entity('audit_chain')
export class AuditChain {
  @PrimaryColumn({ type: 'varchar', length: 16 })
  id: string;

  /** Sequence number of the last entry; 0 before the first. */
  @Whole()
  sequence: number;
}
