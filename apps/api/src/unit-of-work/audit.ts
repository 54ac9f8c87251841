import {
  type AuditContent,
  type AuditLink,
  chained,
  FIRST_PREVIOUS_HASH,
  headOf,
} from '../database/audit-hash.js';
import { storedInstant } from '../database/instants.js';
import { newId } from '../database/ids.js';
import type { Transaction } from '../database/transaction.js';
import { AuditEntry } from '../modules/audit/audit-entry.entity.js';
import { AuditHeads, type Head } from './audit-heads.js';

/** What a change was about, and what it made of it. */
export interface AuditRecord {
  subjectType: string;
  subjectId: string;
  before?: object | null;
  after?: object | null;
}

/** What a transaction has to say, until its end. */
const waiting = new WeakMap<Transaction, AuditContent[]>();

/** Leaves the audit entry of a change: it is written at the end of the change's own transaction, hash-chained to another before. */
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

const headsOf = new WeakMap<object, AuditHeads>();

/**
 * Appends to one chain alone, so that no two transactions hold a head that the other wants. Where the chain's end is known
 * from before, its number goes up on condition that it still ends there, and nobody waits; else it is read. A transaction
 * that fails gives its numbers back.
 */
async function append(transaction: Transaction, entries: readonly AuditContent[]): Promise<void> {
  const heads = headsOf.get(transaction.dataSource) ?? new AuditHeads();
  headsOf.set(transaction.dataSource, heads);
  const { chain, head, found, giveBack } = heads.take();
  let links: readonly AuditLink[] = [];
  transaction.afterwards((isKept) => giveBack((isKept && links.at(-1)) || null));
  const isKnown = head !== null && !transaction.isRepeated;
  const behind = isKnown ? head : await raiseHead(transaction, chain, entries.length);
  if (isKnown) await raiseKnownHead(transaction, chain, { from: head.sequence, taken: entries.length });
  else found(behind);
  links = chained(entries, behind, chain);
  await transaction.insertLater(AuditEntry, links);
}

async function raiseKnownHead(
  transaction: Transaction,
  chain: number,
  { from, taken }: { from: number; taken: number },
): Promise<void> {
  await transaction.runLaterIfUnchanged(
    `UPDATE audit_chain SET sequence = sequence + ${taken} WHERE id = ? AND sequence = ?`,
    [headOf(chain), from],
  );
}

/**
 * Takes so many numbers of a chain, and gives the entry that it ended with before. This takes the head's row: who comes
 * second waits from here to the other's commit, two statements later, and then reads the hash that the other has written.
 */
async function raiseHead(transaction: Transaction, chain: number, taken: number): Promise<Head> {
  const { matched, rows } = await transaction.runAndRead(
    ['UPDATE audit_chain SET sequence = sequence + ? WHERE id = ?', [taken, headOf(chain)]],
    [
      `SELECT c.sequence - ? AS sequence, e.hash FROM audit_chain c
       LEFT JOIN audit_entries e ON e.chain = ? AND e.sequence = c.sequence - ? WHERE c.id = ?`,
      [taken, chain, taken, headOf(chain)],
    ],
  );
  if (matched !== 1) throw new Error(`The audit chain ${chain} has no head: \`verify\` says more`);
  const [last] = rows as { sequence: number; hash: string | null }[];
  if (last?.sequence === 0) return { sequence: 0, hash: FIRST_PREVIOUS_HASH };
  if (!last?.hash)
    throw new Error(`The last entry of the audit chain ${chain} is gone: \`verify\` says more`);
  return { sequence: last.sequence, hash: last.hash };
}
