/** An instant as both databases keep it: UTC, `YYYY-MM-DD HH:MM:SS.mmm`. */
export function storedInstant(instant: Date): string {
  return instant.toISOString().replace('T', ' ').replace('Z', '');
}

/** The ISO 8601 form of a stored instant; an ISO text stays as it is. */
export function isoInstant(stored: string | Date): string {
  if (stored instanceof Date) return stored.toISOString();
  if (stored.endsWith('Z')) return stored;
  const iso = `${stored.replace(' ', 'T')}Z`;
  // MariaDB's prepared statements leave milliseconds out where they are 0.
  return stored.length === 'YYYY-MM-DD HH:MM:SS.mmm'.length ? iso : new Date(iso).toISOString();
}

const SHANGHAI_MS = 8 * 3_600_000;

/** An instant as people read it: date and time to the second in Asia/Shanghai. */
export const civilTimeText = (instant: string): string =>
  new Date(Date.parse(instant) + SHANGHAI_MS)
    .toISOString()
    .slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)
    .replace('T', ' ');
