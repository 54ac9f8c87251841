import type { Language } from '@/lib/i18n/languages';

const zone = 'Asia/Shanghai';
const civil = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
const english = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const englishDate = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...english });
const englishClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  ...english,
  hour: '2-digit',
  minute: '2-digit',
});

const minute = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, timeStyle: 'short' });

/** The time of an instant in Shanghai, to the minute: 14:03. */
export const timeInShanghai = (instant: string): string => minute.format(new Date(instant));

/** Today's civil date in Shanghai, YYYY-MM-DD, wherever the browser stands. */
export const todayInShanghai = (now: Date = new Date()): string => civil.format(now);

/** A civil date: 2026-01-05, in English 5 Jan 2026. */
export const formatDate = (date: string, language: Language): string =>
  language === 'en' ? englishDate.format(new Date(`${date}T00:00:00Z`)) : date;

/** An instant in Shanghai's time, to the minute: 2026-01-05 14:03, in English 5 Jan 2026, 14:03. */
export const formatInstant = (instant: string, language: Language): string =>
  (language === 'en' ? englishClock : clock).format(new Date(instant));

/** A short text that stands in one line: an instant, a name with its telephone. */
export const unbroken = (text: string): string => text.replaceAll(' ', '\u00A0');
