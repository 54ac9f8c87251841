import { isCivilDate } from 'policy';

const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[\sT].*)?$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})(?:\d{4}|\d{6}|\s.*)?$/;

/** A day as banks write it (2026-01-05, 2026/1/5, 20260105, 2026年1月5日, a time after it left out); null where it is none. */
export function readDay(text: string): string | null {
  const match = DAY.exec(text.normalize('NFKC')) ?? DIGITS.exec(text.normalize('NFKC'));
  if (!match) return null;
  const [, year = '', month = '', day = ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? date : null;
}

const PLAIN = /^([+-]?)(\d+)(?:\.(\d{1,2})0*)?$/;
const GROUPED = /^([+-]?)(\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2})0*)?$/;

/** Yuan as banks write them, exactly, as fen; a minus is kept. Null where it is no amount, or has fractions of a fen. */
export function readAmount(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll('−', '-')
    .replaceAll(/[\s¥元]|CNY|RMB/gi, '');
  const match = PLAIN.exec(plain) ?? GROUPED.exec(plain);
  if (!match) return null;
  const [, sign = '', yuan = '', cents = ''] = match;
  const fen = Number(`${yuan.replaceAll(',', '')}${cents.padEnd(2, '0')}`);
  if (!Number.isSafeInteger(fen)) return null;
  return sign === '-' ? -fen : fen;
}
