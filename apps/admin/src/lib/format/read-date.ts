import { isCivilDate } from 'policy';

/** What a typed date says: a day or a month, nothing at all (null), or something that is neither. */
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

/** A month as typed → YYYY-MM, in the forms in which `readDate` takes a day. */
export function readMonth(text: string): ReadDate {
  const plain = normalised(text);
  if (plain === '') return { ok: true, value: null };
  const match = /^(\d{4})(?:[-/.]?(\d{2})|[-/.年](\d{1,2})月?)$/.exec(plain);
  const month = `${match?.[1] ?? ''}-${twoDigits(match?.[2] ?? match?.[3])}`;
  return isCivilDate(`${month}-01`) ? { ok: true, value: month } : refused;
}
