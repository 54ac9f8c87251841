import { storedInstant } from '../database/instants.js';
import { newId } from '../database/ids.js';
import type { Transaction } from '../database/transaction.js';
import { AuditEntry } from '../modules/audit/audit-entry.entity.js';

/** What a change was about, and what it made of it. */
export interface AuditRecord {
  subjectType: string;
  subjectId: string;
  before?: object | null;
  after?: object | null;
}

/** Writes the audit entry of a change, in the change's own transaction. */
export async function writeAuditEntry(
  transaction: Transaction,
  {
    subjectType,
    subjectId,
    before,
    after,
    operation,
    actorId,
    at,
  }: AuditRecord & { operation: string; actorId: string; at: Date },
): Promise<void> {
  await transaction.insert(AuditEntry, [
    {
      id: newId(),
      recordedAt: storedInstant(at),
      actorId,
      operation,
      subjectType,
      subjectId,
      stateBefore: before ?? null,
      stateAfter: after ?? null,
    },
  ]);
}
