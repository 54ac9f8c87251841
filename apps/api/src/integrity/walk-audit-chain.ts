import {
  type AuditContent,
  auditHash,
  type AuditLink,
  FIRST_PREVIOUS_HASH,
  headOf,
} from '../database/audit-hash.js';
import type { Reader } from '../database/reader.js';

/** The first thing that is wrong with the audit chains. */
export interface AuditProblem {
  /** CHANGED: not as it was written. REMOVED: gone. INSERTED: not written by the product. */
  code: 'CHANGED' | 'REMOVED' | 'INSERTED';
  /** The chain where it was found. */
  chain: number;
  /** Place in the chain; null for an entry that claims none. */
  sequence: number | null;
  /** Key of the entry; null where it is gone. */
  id: string | null;
  /** What was found, as a sentence; places are told as CHAIN/NUMBER. */
  message: string;
}

/** An entry as it was once noted outside the database: what came before it in its chain can't have been rewritten since. */
export type Anchor = Omit<AuditLink, 'previousHash'>;

/** What came of walking one chain. */
export interface Walked {
  /** The last entry that was right; null where there is none. */
  last: Anchor | null;
  problem: AuditProblem | null;
}

type Entry = AuditContent & AuditLink;

const PAGE = 1_000;

/** Walks a chain in pages, from its first entry to the last that had been written when its head said `end`; undefined where the head is gone. */
export async function walkAuditChain(
  reader: Reader,
  chain: number,
  end: number | undefined,
  anchor: Anchor | null,
): Promise<Walked> {
  if (end === undefined)
    return { last: null, problem: gone(chain, null, `The head of the chain ${chain} is gone`) };
  const walked: Entry[] = [];
  let problem: AuditProblem | null = null;
  while (!problem) {
    const page = await pageAfter(reader, chain, walked.at(-1)?.sequence ?? 0, end);
    problem = problemIn(page, walked, anchor);
    if (page.length < PAGE) break;
  }
  const last = walked.at(-1) ?? null;
  problem ??= missingAtEnd(chain, last?.sequence ?? 0, end, anchor) ?? (await stray(reader, chain));
  return { last: last && { chain, sequence: last.sequence, hash: last.hash }, problem };
}

function pageAfter(reader: Reader, chain: number, sequence: number, end: number): Promise<Entry[]> {
  return reader.rows<Entry>(
    `SELECT id, recordedAt, actorId, operation, subjectType, subjectId, stateBefore, stateAfter, chain, sequence, previousHash, hash
     FROM audit_entries WHERE chain = ? AND sequence > ? AND sequence <= ? ORDER BY chain, sequence LIMIT ${PAGE}`,
    [chain, sequence, end],
  );
}

/** Takes entries over into `walked`, of which the last two are kept, as long as they are right. */
function problemIn(page: readonly Entry[], walked: Entry[], anchor: Anchor | null): AuditProblem | null {
  for (const entry of page) {
    const problem = problemOf(entry, walked.at(-1), walked.at(-2), anchor);
    if (problem) return problem;
    walked.push(entry);
    if (walked.length > 2) walked.shift();
  }
  return null;
}

function problemOf(
  entry: Entry,
  last: Entry | undefined,
  lastButOne: Entry | undefined,
  anchor: Anchor | null,
): AuditProblem | null {
  const { chain, sequence, previousHash, hash } = entry;
  const expected = (last?.sequence ?? 0) + 1;
  if (sequence !== expected) return gone(chain, expected, `Entry ${chain}/${expected} is gone`);
  const isWhole = auditHash(entry, entry) === hash;
  if (previousHash !== (last?.hash ?? FIRST_PREVIOUS_HASH))
    return brokenLink(entry, isWhole, last, lastButOne);
  if (!isWhole) return found('CHANGED', entry, `Entry ${chain}/${sequence} is not as it was written`);
  if (anchor?.sequence !== sequence || anchor.hash === hash) return null;
  return found('CHANGED', entry, `Entry ${chain}/${sequence} has another hash than the one noted`);
}

/** An entry that follows another one than the one before it. */
function brokenLink(
  entry: Entry,
  isWhole: boolean,
  last: Entry | undefined,
  lastButOne: Entry | undefined,
): AuditProblem {
  if (last && entry.previousHash === (lastButOne?.hash ?? FIRST_PREVIOUS_HASH)) {
    const message = `Entry ${last.chain}/${last.sequence} was inserted: the next one does not follow it`;
    return found('INSERTED', last, message);
  }
  if (last && isWhole) {
    const message = `Entry ${last.chain}/${last.sequence} was changed and hashed anew: the next one follows another`;
    return found('CHANGED', last, message);
  }
  const { chain, sequence } = entry;
  const message = `What stood at ${chain}/${sequence} is gone: the entry there follows another than the one before it`;
  return gone(chain, sequence, message);
}

function missingAtEnd(chain: number, last: number, end: number, anchor: Anchor | null): AuditProblem | null {
  const next = `${chain}/${last + 1}`;
  if (last < end) return gone(chain, last + 1, `Entry ${next} is gone, and all up to ${chain}/${end}`);
  if (!anchor || anchor.sequence <= end) return null;
  const noted = `${chain}/${anchor.sequence}`;
  return gone(chain, end + 1, `Entry ${next} is gone, and all up to ${noted}, which was noted`);
}

const found = (
  code: AuditProblem['code'],
  { chain, sequence, id }: Pick<AuditProblem, 'chain' | 'sequence' | 'id'>,
  message: string,
): AuditProblem => ({ code, chain, sequence, id, message });

const gone = (chain: number, sequence: number | null, message: string): AuditProblem =>
  found('REMOVED', { chain, sequence, id: null }, message);

/** An entry that has no place in the chain, or one that was never given. */
async function stray(reader: Reader, chain: number): Promise<AuditProblem | null> {
  const [entry] = await reader.rows<{ id: string; sequence: number | null }>(
    `SELECT id, sequence FROM audit_entries WHERE chain = ? AND (sequence IS NULL OR sequence < 1
     OR sequence > (SELECT sequence FROM audit_chain WHERE id = ?)) ORDER BY sequence, id LIMIT 1`,
    [chain, headOf(chain)],
  );
  if (!entry) return null;
  return found(
    'INSERTED',
    { chain, ...entry },
    `The entry ${entry.id} was inserted beside the chain ${chain}`,
  );
}
