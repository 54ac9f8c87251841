import { Entity, PrimaryColumn } from 'typeorm';
import { Whole } from '../database/columns.js';

/** The heads of the audit chains: one row each, raised by whoever appends to it, so that they append one after the other. */
@Entity('audit_chain')
export class AuditChain {
  /** `headOf` a chain. */
  @PrimaryColumn({ type: 'varchar', length: 16 })
  id: string;

  /** Sequence number of the last entry; 0 before the first. */
  @Whole()
  sequence: number;
}
