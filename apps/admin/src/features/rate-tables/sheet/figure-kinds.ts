import { isTaxPercent } from 'policy';
import { formatFen, yuanInput } from '@/lib/format/money';
import { plainText } from '@/lib/format/plain-text';
import { readCount, readYuan } from '@/lib/format/read-number';

/** How a figure of a table is typed and shown. */
export type FigureKind = 'yuan' | 'count' | 'hours' | 'percent' | 'time';

/** What was typed: a value of the document (null = not stated), or nothing that can be understood. */
export type Typed = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

function readPercent(text: string): Typed {
  const plain = text.normalize('NFKC').replace(/[\s%]/g, '');
  if (plain === '') return { ok: true, value: null };
  return isTaxPercent(plain) ? { ok: true, value: plain } : { ok: false };
}

function readTime(text: string): Typed {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return { ok: true, value: null };
  const match = /^(\d{1,2}):(\d{2})$/.exec(plain);
  if (match === null || Number(match[1]) * 60 + Number(match[2]) > 24 * 60 || Number(match[2]) > 59)
    return { ok: false };
  return { ok: true, value: plain.padStart(5, '0') };
}

function readHours(text: string): Typed {
  const read = readYuan(text);
  return read.ok && read.value !== null ? { ok: true, value: read.value / 100 } : read;
}

const readers: Readonly<Record<FigureKind, (text: string) => Typed>> = {
  yuan: readYuan,
  count: readCount,
  hours: readHours,
  percent: readPercent,
  time: readTime,
};

/** Understands what was typed for a figure; a blank is not stated. */
export const readFigure = (kind: FigureKind, text: string): Typed => readers[kind](text);

/** A figure as it is typed; a blank where it is not stated. */
export function figureInput(kind: FigureKind, value: unknown): string {
  if (value === null || value === undefined) return '';
  return kind === 'yuan' && typeof value === 'number' ? yuanInput(value) : plainText(value);
}

/** A figure as the guide prints it, without its unit: whole yuan as ¥200; null where it is not stated. */
export function figureText(kind: FigureKind, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return kind === 'yuan' && typeof value === 'number'
    ? formatFen(value).replace(/\.00$/, '')
    : plainText(value);
}

/** How the figure of a cell is typed, from its path. */
export function kindOf(cell: string): FigureKind {
  if (/Fen(\/|$)/.test(cell)) return 'yuan';
  if (cell.endsWith('Hours')) return 'hours';
  if (cell === '/taxPercent') return 'percent';
  return cell.startsWith('/hotline') ? 'time' : 'count';
}
