import {
  AUDIT_CHAIN,
  type AuditContent,
  type AuditLink,
  chained,
  FIRST_PREVIOUS_HASH,
} from '../database/audit-hash.js';
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

/** What a transaction has to say, until its end. */
const waiting = new WeakMap<Transaction, AuditContent[]>();

/** Leaves the audit entry of a change: it is written at the end of the change's own transaction, hash-chained to the one before. */
export function writeAuditEntry(
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
): void {
  const entry = {
    id: newId(),
    recordedAt: storedInstant(at),
    actorId,
    operation,
    subjectType,
    subjectId,
    stateBefore: textOf(before),
    stateAfter: textOf(after),
  };
  const entries = waiting.get(transaction);
  if (entries) return void entries.push(entry);
  const first = [entry];
  waiting.set(transaction, first);
  transaction.atEnd(() => append(transaction, first));
}

const textOf = (state: object | null | undefined): string | null => (state ? JSON.stringify(state) : null);

/**
 * Raising the head's number takes its row: who comes second waits from here to the other's commit, two statements later,
 * and then reads the hash that the other has written. A transaction that fails gives its numbers back.
 */
async function append(transaction: Transaction, entries: readonly AuditContent[]): Promise<void> {
  const links = chained(entries, await raiseHead(transaction, entries.length));
  await transaction.insertLater(AuditEntry, links);
}

/** Takes so many numbers, and gives the entry that the chain ended with before. */
async function raiseHead(
  transaction: Transaction,
  taken: number,
): Promise<Pick<AuditLink, 'sequence' | 'hash'>> {
  const { matched, rows } = await transaction.runAndRead(
    ['UPDATE audit_chain SET sequence = sequence + ? WHERE id = ?', [taken, AUDIT_CHAIN]],
    [
      `SELECT c.sequence - ? AS sequence, e.hash FROM audit_chain c LEFT JOIN audit_entries e ON e.sequence = c.sequence - ?
       WHERE c.id = ?`,
      [taken, taken, AUDIT_CHAIN],
    ],
  );
  if (matched !== 1) throw new Error('The audit chain has no head: `verify` says more');
  const [last] = rows as { sequence: number; hash: string | null }[];
  if (last?.sequence === 0) return { sequence: 0, hash: FIRST_PREVIOUS_HASH };
  if (!last?.hash) throw new Error('The last audit entry is gone: `verify` says more');
  return { sequence: last.sequence, hash: last.hash };
}
