import { isCivilDate } from 'policy';
import { todayInShanghai } from './dates';

/** What a typed date says: a day, a month or a minute, nothing at all (null), or something that is neither. */
export type ReadDate = { readonly ok: true; readonly value: string | null } | { readonly ok: false };

const refused: ReadDate = { ok: false };
const DAY =
  /^(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{4})(\d{2})(\d{2})|(\d{4})年(\d{1,2})月(\d{1,2})[日号]?)$/;

/** Full-width digits and separators become ASCII, every dash a hyphen; blanks fall away. */
const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{Dash}]/gu, '-')
    .replace(/。/g, '.')
    .replace(/\s/g, '');

const twoDigits = (text: string | undefined): string => (text ?? '').padStart(2, '0');

/**
 * A civil date as typed → YYYY-MM-DD: "2026-1-5", "2026/1/5", "2026.1.5", "20260105", "2026年1月5日" and their full-width
 * forms are understood, a blank is null. Refused: a day that does not exist, and everything else.
 */
export function readDate(text: string): ReadDate {
  const plain = normalised(text);
  if (plain === '') return { ok: true, value: null };
  const match = DAY.exec(plain);
  if (match === null) return refused;
  const [, a, , b, c, d, e, f, g, h, i] = match;
  const date = `${a ?? d ?? g ?? ''}-${twoDigits(b ?? e ?? h)}-${twoDigits(c ?? f ?? i)}`;
  return isCivilDate(date) ? { ok: true, value: date } : refused;
}

/** What stands before a time, and the time: 9:05, 9点5分, 09时05分; after a blank 0905 too. */
const TIME = /^(?:(.*?)[\sT]*(\d{1,2})(?::|时|点)(\d{1,2})分?|(.*\S)\s+(\d{2})(\d{2}))$/;

/**
 * A day and a time as typed → YYYY-MM-DD HH:mm: the day in the forms in which `readDate` takes it, or left out for today;
 * the time from 0:00 to 23:59. A blank is null. Refused: a day without a time, and everything else.
 */
export function readInstant(text: string, today: string = todayInShanghai()): ReadDate {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return { ok: true, value: null };
  const match = TIME.exec(plain);
  if (match === null) return refused;
  const [, a, b, c, d, e, f] = match;
  const day = readDate(a ?? d ?? '');
  const [hour, minute] = [twoDigits(b ?? e), twoDigits(c ?? f)];
  if (!day.ok || hour > '23' || minute > '59') return refused;
  return { ok: true, value: `${day.value ?? today} ${hour}:${minute}` };
}

/** A month as typed → YYYY-MM, in the forms in which `readDate` takes a day. */
export function readMonth(text: string): ReadDate {
  const plain = normalised(text);
  if (plain === '') return { ok: true, value: null };
  const match = /^(\d{4})(?:[-/.]?(\d{2})|[-/.年](\d{1,2})月?)$/.exec(plain);
  const month = `${match?.[1] ?? ''}-${twoDigits(match?.[2] ?? match?.[3])}`;
  return isCivilDate(`${month}-01`) ? { ok: true, value: month } : refused;
}
