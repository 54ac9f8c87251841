import { createHash } from 'node:crypto';
import { isoInstant } from './instants.js';

/** The row of an audit entry as both databases give it, without its place in the chain. */
export interface AuditContent {
  id: string;
  recordedAt: string;
  actorId: string;
  operation: string;
  subjectType: string;
  subjectId: string;
  /** JSON as it is stored, to the byte. */
  stateBefore: string | null;
  stateAfter: string | null;
}

/** An entry's place in its chain. */
export interface AuditLink {
  /** From 1 to `AUDIT_CHAINS`. */
  chain: number;
  /** From 1 in each chain, without gap. */
  sequence: number;
  /** Hash of the entry before in the same chain; of the first one `FIRST_PREVIOUS_HASH`. */
  previousHash: string;
  hash: string;
}

/** What stands before the first entry of each chain. */
export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

/** Name of the row of `audit_chain` that holds the last sequence number given in the first chain. */
export const AUDIT_CHAIN = 'audit';

/** How many chains there are: with one alone, all who write anything would commit one after the other. */
export const AUDIT_CHAINS = 16;

/** Key of a chain's row of `audit_chain`. */
export const headOf = (chain: number): string => (chain === 1 ? AUDIT_CHAIN : `${AUDIT_CHAIN}-${chain}`);

/**
 * SHA-256 of an entry at its place: of the JSON text of an array with all that it says, in this order. The first chain is
 * older than the others: there the number of the chain is left out.
 */
export function auditHash(
  content: AuditContent,
  { chain, sequence, previousHash }: Omit<AuditLink, 'hash'>,
): string {
  const { id, recordedAt, actorId, operation, subjectType, subjectId, stateBefore, stateAfter } = content;
  const said = [
    sequence,
    previousHash,
    id,
    isoInstant(recordedAt),
    actorId,
    operation,
    subjectType,
    subjectId,
    stateBefore,
    stateAfter,
    ...(chain === 1 ? [] : [chain]),
  ];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

/** Puts entries into a chain, one after the other behind the entry with this number and hash. */
export function chained<T extends AuditContent>(
  entries: readonly T[],
  behind: Pick<AuditLink, 'sequence' | 'hash'>,
  chain = 1,
): (T & AuditLink)[] {
  let last = behind;
  return entries.map((entry) => {
    const place = { chain, sequence: last.sequence + 1, previousHash: last.hash };
    const link = { ...entry, ...place, hash: auditHash(entry, place) };
    last = link;
    return link;
  });
}
