import { AUDIT_CHAINS } from '../../database/audit-hash.js';
import { verifyAudit } from '../../integrity/verify-audit.js';
import type { Anchor } from '../../integrity/walk-audit-chain.js';
import { type Command, WrongUse } from '../command.js';
import { textOf } from '../command.js';
import { withDatabase } from '../open-database.js';

export const verify: Command = {
  name: 'verify',
  summary:
    'Walks the hash chains of the audit entries and names the first one that was changed, removed or inserted.',
  more: 'Note its last line, each chain’s last entry, somewhere else: with --anchor it shows that nothing up to there was written anew. NUMBER:HASH alone stands for the first chain.',
  options: {
    anchor: {
      type: 'string',
      value: 'CHAIN/NUMBER:HASH,…',
      says: 'the last entries as an earlier run told them',
    },
  },
  run: (call) =>
    withDatabase(call.settings, {}, async ({ reader }) => {
      const verdict = await verifyAudit(reader, anchorsOf(textOf(call, 'anchor')));
      const { entries, heads, problem } = verdict;
      const right = `${entries} ${entries === 1 ? 'entry is' : 'entries are'} right`;
      if (problem)
        return {
          code: 1,
          text: `${problem.code}: ${problem.message}${problem.id ? ` (${problem.id})` : ''}.\n${right} before.`,
          json: { ...verdict, anchor: null },
        };
      const anchor = heads.map(({ chain, sequence, hash }) => `${chain}/${sequence}:${hash}`).join(',');
      return {
        code: 0,
        text: anchor ? `${right}. The last one of each chain:\n${anchor}` : `${right}.`,
        json: { ...verdict, anchor },
      };
    }),
};

function anchorsOf(text: string | undefined): Anchor[] {
  const anchors = text?.split(',').map(anchorOf) ?? [];
  if (new Set(anchors.map(({ chain }) => chain)).size < anchors.length)
    throw new WrongUse('--anchor names a chain twice');
  return anchors;
}

/** Before there were several chains, an entry was told without its chain: it stands in the first. */
function anchorOf(text: string): Anchor {
  const [, chain = '1', sequence, hash] = /^(?:(\d+)\/)?(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  const isChain = Number(chain) >= 1 && Number(chain) <= AUDIT_CHAINS;
  if (sequence === undefined || hash === undefined || !isChain)
    throw new WrongUse('--anchor is CHAIN/NUMBER:HASH,…, as `verify` tells the last entries');
  return { chain: Number(chain), sequence: Number(sequence), hash };
}
