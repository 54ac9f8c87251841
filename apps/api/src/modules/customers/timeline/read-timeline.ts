import { civilDateAt } from 'policy';
import { isoInstant } from '../../../database/instants.js';
import type { Reader, SqlValue } from '../../../database/reader.js';
import { badInput } from '../../../graphql/connection.js';
import type { Timeline, TimelineEvent } from './timeline.types.js';
import { type TimelineSource, timelineSources } from './timeline-sources.js';

const MOST_AT_ONCE = 100;
/** Further back nobody turns pages. */
const MOST_PASSED_OVER = 2000;

interface Asked {
  customerId: string;
  first: number;
  skip: number;
  seesMoney: boolean;
}

type Stored = Omit<TimelineEvent, 'kind' | 'happenedOn' | 'detail'> & {
  detail: string | number | null;
  moment: string;
};

/**
 * What happened with a customer, the latest first; null where there is no such customer. One statement a kind of event.
 * Errors: BAD_USER_INPUT outside 1 to 100 events, or past the two thousandth.
 */
export async function readTimeline(
  reader: Reader,
  { customerId, first, skip, seesMoney }: Asked,
): Promise<Timeline | null> {
  if (first < 1 || first > MOST_AT_ONCE) throw badInput(`\`first\` must be from 1 to ${MOST_AT_ONCE}`);
  if (skip < 0 || skip > MOST_PASSED_OVER) throw badInput(`\`skip\` must be from 0 to ${MOST_PASSED_OVER}`);
  const atMost = skip + first + 1;
  const sources = timelineSources.filter(({ isMoney }) => seesMoney || !isMoney);
  const found = await Promise.all(sources.map((source) => eventsOf(reader, source, customerId, atMost)));
  const events = found.flat();
  if (!events.some(({ kind }) => kind === 'CUSTOMER_ADDED')) {
    const [customer] = await reader.rows('SELECT id FROM customers WHERE id = ?', [customerId]);
    if (!customer) return null;
  }
  // Stable: within a day those of one source stay in their order.
  events.sort((one, other) =>
    one.happenedOn < other.happenedOn ? 1 : one.happenedOn > other.happenedOn ? -1 : 0,
  );
  return { events: events.slice(skip, skip + first), hasMore: events.length > skip + first };
}

async function eventsOf(
  reader: Reader,
  { kind, columns, from, where, moment }: TimelineSource,
  customerId: string,
  atMost: number,
): Promise<TimelineEvent[]> {
  const owner = from === 'customers' ? 'id' : 'customerId';
  const rows = await reader.rows<Stored & Record<string, SqlValue>>(
    `SELECT ${columns}, ${moment} AS moment FROM ${from} WHERE ${owner} = ? AND ${where} ORDER BY ${moment} DESC, id DESC LIMIT ?`,
    [customerId, atMost],
  );
  return rows.map(({ moment: at, subjectId, number, amountFen, detail }) => ({
    kind,
    happenedOn: at.length > 'YYYY-MM-DD'.length ? civilDateAt(isoInstant(at)) : at,
    subjectId,
    number,
    amountFen,
    detail: detail === null ? null : String(detail),
  }));
}
