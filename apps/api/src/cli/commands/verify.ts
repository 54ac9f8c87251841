import { type Anchor, verifyAudit } from '../../integrity/verify-audit.js';
import { type Command, WrongUse } from '../command.js';
import { textOf } from '../command.js';
import { withDatabase } from '../open-database.js';

export const verify: Command = {
  name: 'verify',
  summary:
    'Walks the hash chain of the audit entries and names the first one that was changed, removed or inserted.',
  more: 'Note the last entry’s number and hash somewhere else: with --anchor it shows that nothing up to there was written anew.',
  options: { anchor: { type: 'string', value: 'NUMBER:HASH', says: 'an entry as an earlier run told it' } },
  run: (call) =>
    withDatabase(call.settings, {}, async ({ reader }) => {
      const verdict = await verifyAudit(reader, anchorOf(textOf(call, 'anchor')));
      const { entries, last, problem } = verdict;
      const right = `${entries} ${entries === 1 ? 'entry is' : 'entries are'} right`;
      if (problem)
        return {
          code: 1,
          text: `${problem.code}: ${problem.message}${problem.id ? ` (${problem.id})` : ''}.\n${right} before.`,
          json: verdict,
        };
      return {
        code: 0,
        text: `${right}.${last ? ` The last one: ${last.sequence}:${last.hash}` : ''}`,
        json: verdict,
      };
    }),
};

function anchorOf(text: string | undefined): Anchor | null {
  if (text === undefined) return null;
  const [, sequence, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (sequence === undefined || hash === undefined)
    throw new WrongUse('--anchor is NUMBER:HASH, as `verify` tells the last entry');
  return { sequence: Number(sequence), hash };
}
