import { readInstant } from './read-date';

/** A day and a time of Shanghai as typed, as an instant; null for a blank and for what can't be read. */
export function instantOf(typed: string): string | null {
  const read = readInstant(typed);
  return read.ok && read.value !== null
    ? new Date(`${read.value.replace(' ', 'T')}+08:00`).toISOString()
    : null;
}
