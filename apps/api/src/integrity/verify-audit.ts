import {
  AUDIT_CHAIN,
  type AuditContent,
  auditHash,
  type AuditLink,
  FIRST_PREVIOUS_HASH,
} from '../database/audit-hash.js';
import type { Reader } from '../database/reader.js';

/** The first thing that is wrong with the audit chain. */
export interface AuditProblem {
  /** CHANGED: not as it was written. REMOVED: gone. INSERTED: not written by the product. */
  code: 'CHANGED' | 'REMOVED' | 'INSERTED';
  /** Place in the chain; null for an entry that claims none. */
  sequence: number | null;
  /** Key of the entry; null where it is gone. */
  id: string | null;
  /** What was found, as a sentence. */
  message: string;
}

/** An entry as it was once noted outside the database: what came before it can't have been rewritten since. */
export type Anchor = Pick<AuditLink, 'sequence' | 'hash'>;

/** What came of walking the chain. */
export interface AuditVerdict {
  /** How many entries were right before the first problem; all of them where there is none. */
  entries: number;
  /** The last one that was right; worth noting outside the database. Null where there is none. */
  last: Anchor | null;
  problem: AuditProblem | null;
}

type Entry = AuditContent & AuditLink;

const PAGE = 1_000;

/** Walks the audit chain in pages, from the first entry to the last that had been written when it began. */
export async function verifyAudit(reader: Reader, anchor: Anchor | null = null): Promise<AuditVerdict> {
  const [head] = await reader.rows<{ sequence: number }>('SELECT sequence FROM audit_chain WHERE id = ?', [
    AUDIT_CHAIN,
  ]);
  const end = head?.sequence ?? 0;
  const walked: Entry[] = [];
  let problem: AuditProblem | null = head ? null : gone(null, 'The head of the chain is gone');
  while (!problem) {
    const page = await pageAfter(reader, walked.at(-1)?.sequence ?? 0, end);
    problem = problemIn(page, walked, anchor);
    if (page.length < PAGE) break;
  }
  const last = walked.at(-1) ?? null;
  problem ??= missingAtEnd(last?.sequence ?? 0, end, anchor) ?? (await stray(reader));
  return {
    entries: last?.sequence ?? 0,
    last: last && { sequence: last.sequence, hash: last.hash },
    problem,
  };
}

function pageAfter(reader: Reader, sequence: number, end: number): Promise<Entry[]> {
  return reader.rows<Entry>(
    `SELECT id, recordedAt, actorId, operation, subjectType, subjectId, stateBefore, stateAfter, sequence, previousHash, hash
     FROM audit_entries WHERE sequence > ? AND sequence <= ? ORDER BY sequence LIMIT ${PAGE}`,
    [sequence, end],
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
  const { sequence, previousHash, hash } = entry;
  const expected = (last?.sequence ?? 0) + 1;
  if (sequence !== expected) return gone(expected, `Entry ${expected} is gone`);
  const isWhole = auditHash(entry, { sequence, previousHash }) === hash;
  if (previousHash !== (last?.hash ?? FIRST_PREVIOUS_HASH))
    return brokenLink(entry, isWhole, last, lastButOne);
  if (!isWhole)
    return { code: 'CHANGED', sequence, id: entry.id, message: `Entry ${sequence} is not as it was written` };
  if (anchor?.sequence !== sequence || anchor.hash === hash) return null;
  return {
    code: 'CHANGED',
    sequence,
    id: entry.id,
    message: `Entry ${sequence} has another hash than the one noted`,
  };
}

/** An entry that follows another one than the one before it. */
function brokenLink(
  entry: Entry,
  isWhole: boolean,
  last: Entry | undefined,
  lastButOne: Entry | undefined,
): AuditProblem {
  if (last && entry.previousHash === (lastButOne?.hash ?? FIRST_PREVIOUS_HASH)) {
    const message = `Entry ${last.sequence} was inserted: the next one does not follow it`;
    return { code: 'INSERTED', sequence: last.sequence, id: last.id, message };
  }
  if (last && isWhole) {
    const message = `Entry ${last.sequence} was changed and hashed anew: the next one follows another`;
    return { code: 'CHANGED', sequence: last.sequence, id: last.id, message };
  }
  return gone(
    entry.sequence,
    `What stood at ${entry.sequence} is gone: the entry there follows another than the one before it`,
  );
}

function missingAtEnd(last: number, end: number, anchor: Anchor | null): AuditProblem | null {
  if (last < end) return gone(last + 1, `Entry ${last + 1} is gone, and all up to ${end}`);
  if (anchor && anchor.sequence > end)
    return gone(end + 1, `The chain ends at ${end}, before the entry ${anchor.sequence} that was noted`);
  return null;
}

const gone = (sequence: number | null, message: string): AuditProblem => ({
  code: 'REMOVED',
  sequence,
  id: null,
  message,
});

/** An entry that has no place in the chain, or one that was never given. */
async function stray(reader: Reader): Promise<AuditProblem | null> {
  const [entry] = await reader.rows<{ id: string; sequence: number | null }>(
    `SELECT id, sequence FROM audit_entries WHERE sequence IS NULL OR sequence < 1
     OR sequence > (SELECT sequence FROM audit_chain WHERE id = ?) ORDER BY sequence, id LIMIT 1`,
    [AUDIT_CHAIN],
  );
  if (!entry) return null;
  return { code: 'INSERTED', ...entry, message: `The entry ${entry.id} was inserted beside the chain` };
}
