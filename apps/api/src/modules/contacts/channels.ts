import { clauseOf } from 'policy';
import { refuse } from '../../graphql/refusal.js';
import type { PublishedTable } from '../rate-tables/published-tables.js';

const CELL = '/remoteChannels';

/** The code of a channel that a table lists (4, 9), or of one of `besides`. Refuses with CHANNEL_UNKNOWN. */
export function requireChannel(
  { document }: PublishedTable,
  asked: string | null | undefined,
  field: string,
  besides: readonly string[] = [],
): string {
  const channel = (asked ?? '').trim().toUpperCase();
  const known = [...document.remoteChannels, ...besides];
  if (known.includes(channel)) return channel;
  refuse('CHANNEL_UNKNOWN', { field, clause: clauseOf(CELL), cell: CELL, values: { channel, known } });
}
