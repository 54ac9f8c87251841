import type { RateTable } from 'policy';
import { keyOf, type WorkbookWords, workbookWords, wordOf } from './workbook-words.js';
import type { Kind } from './sheet-forms.js';

/** What a worksheet's cell can hold. */
export type CellValue = string | number | boolean | Date | null | undefined;

/** What is needed to write or read the words of a cell. */
export interface CellContext {
  words: WorkbookWords;
  products: RateTable['products'];
}

const SEPARATOR = '、';
const EMPTY_LIST = '—';

/** A value of the document as it stands in a worksheet. */
export function written(
  kind: Kind,
  value: unknown,
  { words, products }: CellContext,
): string | number | null {
  if (value === null || value === undefined) return null;
  if (kind === 'yuan') return Number(value) / 100;
  if (kind === 'number') return Number(value);
  if (typeof value === 'string') return kind === 'plan' ? wordOf(words.codes, value) : value;
  if (!Array.isArray(value)) return JSON.stringify(value);
  const list = value as readonly unknown[];
  if (kind === 'optionalNames' && list.length === 0) return EMPTY_LIST;
  const texts = list.map((each) => {
    if (kind === 'weekdays') return words.weekdays[Number(each) - 1] ?? String(each);
    if (kind === 'products') return products.find(({ code }) => code === each)?.name ?? String(each);
    return kind === 'names' || kind === 'optionalNames' ? String(each) : wordOf(words.codes, String(each));
  });
  return texts.join(SEPARATOR);
}

/** What a worksheet's cell says, or that it can't be understood as its kind. */
export type Reading = { ok: true; value: unknown } | { ok: false };

const refused: Reading = { ok: false };
const said = (value: unknown): Reading => ({ ok: true, value });

function plainText(cell: CellValue): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).normalize('NFKC').trim();
}

function readNumber(text: string): number | null {
  const plain = text.replace(/[\s¥元,]/g, '');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** Yuan to fen by the digits; a spreadsheet's own float within a thousandth of a fen is taken for what it shows. */
function readFen(cell: CellValue): Reading {
  if (typeof cell === 'number') {
    const fen = Math.round(cell * 100);
    return Math.abs(cell * 100 - fen) < 0.001 ? said(fen) : refused;
  }
  const text = plainText(cell).replace(/[\s¥元,]/g, '');
  const match = /^(\d+)(?:\.(\d{1,2})0*)?$/.exec(text);
  return match ? said(Number(`${match[1]}${(match[2] ?? '').padEnd(2, '0')}`)) : refused;
}

const listOf = (text: string): string[] =>
  text
    .split(/[、,，;；\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');

const weekdayOf = (word: string): number => {
  for (const { weekdays } of Object.values(workbookWords)) {
    const at = weekdays.indexOf(word);
    if (at >= 0) return at + 1;
  }
  return Number(word);
};

/** Reads a worksheet's cell; a blank one is not stated, of a list it is the empty list. */
export function read(kind: Kind, cell: CellValue, { products }: Pick<CellContext, 'products'>): Reading {
  const text = plainText(cell);
  const isList = ['names', 'products', 'causes', 'services', 'weekdays'].includes(kind);
  if (kind === 'optionalNames')
    return said(text === '' ? undefined : text === EMPTY_LIST || text === '-' ? [] : listOf(text));
  if (text === '') return said(isList ? [] : null);
  if (kind === 'yuan') return readFen(cell);
  if (kind === 'number') {
    const number = typeof cell === 'number' ? cell : readNumber(text);
    return number === null ? refused : said(number);
  }
  if (kind === 'plan') return said(keyOf('codes', text));
  if (!isList) return said(text);
  const list = listOf(text);
  if (kind === 'weekdays') return said(list.map(weekdayOf));
  if (kind === 'names') return said(list);
  if (kind !== 'products') return said(list.map((word) => keyOf('codes', word)));
  return said(
    list.map((word) => products.find(({ name, code }) => name === word || code === word)?.code ?? word),
  );
}
