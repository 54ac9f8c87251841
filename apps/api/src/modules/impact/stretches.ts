import type { Reader, SqlValue } from '../../database/reader.js';
import type { Condition } from '../../graphql/conditions.js';
import { after } from '../../graphql/cursor.js';

/** Rows that are read in one go: the embedded database answers while everybody else waits. */
const CHUNK = 500;
/** So many stretches are read at the same time: a database of its own works on them side by side. */
const AT_ONCE = 3;

/** What of a table is read, in the order of a day and of the key; both days included. */
export interface Span {
  /** The table as it stands behind FROM, such as `service_orders o`. */
  table: string;
  /** The columns of the order, such as `o.servedOn` and `o.id`. */
  orderBy: readonly [day: string, id: string];
  from: string;
  to: string;
  /** What else is asked of its rows, where the index of the order tells it or they are few. */
  where?: Condition | null;
}

interface Place {
  day: string;
  id: string;
}

/**
 * Reads a span stretch by stretch, in its order. Where a stretch ends the index alone tells, so that some are read at the
 * same time and the next ones while the last is worked on.
 */
export async function* stretchesOf<T>(
  reader: Reader,
  span: Span,
  read: (within: Condition) => Promise<T[]>,
): AsyncGenerator<T[]> {
  const reading: Promise<T[]>[] = [];
  for (let place: Place | null = { day: span.from, id: '' }; place !== null;) {
    const end: Place | null = await endOf(reader, span, place);
    const rows = read(within(span, place, end));
    // Whoever gives up half way has its own error to tell.
    rows.catch(() => {});
    reading.push(rows);
    place = end;
    if (reading.length >= AT_ONCE) yield (await reading.shift()) ?? [];
  }
  for (const rows of reading) yield await rows;
}

/** Where the stretch behind a place ends; null where nothing is left behind it. */
async function endOf(reader: Reader, span: Span, place: Place): Promise<Place | null> {
  const [condition, ...parameters] = within(span, place, null);
  const [day, id] = span.orderBy;
  const [end] = await reader.rows<Place>(
    `SELECT ${day} AS day, ${id} AS id FROM ${span.table} WHERE ${condition} ORDER BY ${day}, ${id} LIMIT 1 OFFSET ${CHUNK - 1}`,
    parameters,
  );
  return end ?? null;
}

/** The condition on what lies behind a place, up to and with another or the end of the span. */
function within({ orderBy, to, where }: Span, { day, id }: Place, end: Place | null): Condition {
  const [begun, ...parameters] = after({ orderBy, descending: false }, [day, id]);
  const [dayColumn, idColumn] = orderBy;
  const [ended, ...last]: Condition = end
    ? [
        `${dayColumn} <= ? AND (${dayColumn} < ? OR (${dayColumn} = ? AND ${idColumn} <= ?))`,
        end.day,
        end.day,
        end.day,
        end.id,
      ]
    : [`${dayColumn} <= ?`, to];
  const [more, ...given]: Condition = where ?? ['1 = 1'];
  const all: SqlValue[] = [...parameters, ...last, ...given];
  return [`${begun} AND ${ended} AND ${more}`, ...all];
}
