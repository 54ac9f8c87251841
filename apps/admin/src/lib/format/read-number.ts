/** What a typed figure says: a number, nothing at all, or something that is no such figure. */
export type ReadFigure = { readonly ok: true; readonly value: number | null } | { readonly ok: false };

const refused: ReadFigure = { ok: false };
const PLAIN = /^\d+(?:\.(\d*))?$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.(\d*))?$/;

/** Full-width digits, signs and separators become ASCII; blanks, ¥ and 元 fall away. */
const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[、，]/g, ',')
    .replace(/。/g, '.')
    .replace(/[\s¥元]/g, '');

function scaled(text: string, decimals: number): ReadFigure {
  const plain = normalised(text);
  if (plain === '') return { ok: true, value: null };
  const match = PLAIN.exec(plain) ?? GROUPED.exec(plain);
  if (match === null) return refused;
  const fraction = (match[1] ?? '').replace(/0+$/, '');
  if (fraction.length > decimals) return refused;
  const whole = plain.replace(/\..*$/, '').replaceAll(',', '');
  const value = Number(`${whole}${fraction.padEnd(decimals, '0')}`);
  return Number.isSafeInteger(value) ? { ok: true, value } : refused;
}

/**
 * Yuan as typed → fen, exactly (no floating point): "1,234.5", "１２３４．５０", "¥300" and "300元" are understood, a blank is
 * null. Refused: a sign, more than two decimals, a comma out of place, what is beyond a safe integer.
 */
export const readYuan = (text: string): ReadFigure => scaled(text, 2);

/** A whole number as typed, from 0; full-width digits and grouping are understood, a blank is null. */
export const readCount = (text: string): ReadFigure => scaled(text, 0);
