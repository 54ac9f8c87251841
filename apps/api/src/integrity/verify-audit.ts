import { AUDIT_CHAINS, headOf } from '../database/audit-hash.js';
import type { Reader } from '../database/reader.js';
import { type Anchor, type AuditProblem, walkAuditChain } from './walk-audit-chain.js';

/** What came of walking the chains. */
export interface AuditVerdict {
  /** How many entries were right before the first problem; all of them where there is none. */
  entries: number;
  /** The last one of each chain that was right, but of empty chains; worth noting outside the database. */
  heads: Anchor[];
  problem: AuditProblem | null;
}

/** Walks the audit chains one after the other, up to what had been written when it began, and stops at the first problem. */
export async function verifyAudit(reader: Reader, anchors: readonly Anchor[] = []): Promise<AuditVerdict> {
  const ends = new Map(
    (await reader.rows<{ id: string; sequence: number }>('SELECT id, sequence FROM audit_chain')).map(
      ({ id, sequence }) => [id, sequence],
    ),
  );
  const heads: Anchor[] = [];
  let problem = await besideAll(reader);
  for (let chain = 1; chain <= AUDIT_CHAINS && !problem; chain += 1) {
    const anchor = anchors.find((each) => each.chain === chain) ?? null;
    const walked = await walkAuditChain(reader, chain, ends.get(headOf(chain)), anchor);
    if (walked.last) heads.push(walked.last);
    ({ problem } = walked);
  }
  return { entries: heads.reduce((sum, { sequence }) => sum + sequence, 0), heads, problem };
}

/** An entry in a chain that does not exist. */
async function besideAll(reader: Reader): Promise<AuditProblem | null> {
  const [entry] = await reader.rows<{ id: string; chain: number; sequence: number | null }>(
    'SELECT id, chain, sequence FROM audit_entries WHERE chain < 1 OR chain > ? ORDER BY chain, id LIMIT 1',
    [AUDIT_CHAINS],
  );
  if (!entry) return null;
  const message = `The entry ${entry.id} was inserted in a chain ${entry.chain}, which does not exist`;
  return { code: 'INSERTED', ...entry, message };
}
