import { type Reason, refuse } from '../../graphql/refusal.js';
import { cellName, type CsvRow, csvRows } from './csv-rows.js';
import { type Meaning, statementColumns, type StatementColumns } from './statement-columns.js';
import { readAmount, readDay } from './statement-figures.js';
import { type Encoding, statementText } from './statement-text.js';

/** One movement of a bank's file. */
export interface StatementLine {
  /** Its row in the file, from 1, headings and what stands above them counted. */
  row: number;
  receivedOn: string | null;
  /** How much came; what went is below 0. Null where it cannot be read. */
  amountFen: number | null;
  payer: string;
  text: string;
  reference: string;
  /** What cannot be read, each by its cell. */
  problems: readonly Reason[];
}

/** A bank's file as it was read. */
export interface StatementReading {
  encoding: Encoding;
  lines: readonly StatementLine[];
}

const FIELD = 'input.file';
const MOST_LINES = 1_000;
const MOST = { payer: 120, text: 300, reference: 80 };

/**
 * Reads a bank's CSV file, in base64. Refuses with STATEMENT_UNREADABLE for what is no text, STATEMENT_WITHOUT_HEADINGS,
 * STATEMENT_EMPTY and STATEMENT_TOO_LONG; a row that cannot be read is told by its cell and keeps none of the others back.
 */
export function readStatement(base64: string): StatementReading {
  const decoded = statementText(Buffer.from(base64, 'base64'));
  if (!decoded) refuse('STATEMENT_UNREADABLE', { field: FIELD });
  const rows = csvRows(decoded.text);
  const columns = statementColumns(rows);
  if (!columns) refuse('STATEMENT_WITHOUT_HEADINGS', { field: FIELD });
  const movements = rows.filter(({ row, cells }) => row > columns.row && !isSum(cells));
  if (movements.length === 0) refuse('STATEMENT_EMPTY', { field: FIELD });
  if (movements.length > MOST_LINES)
    refuse('STATEMENT_TOO_LONG', { field: FIELD, values: { lines: movements.length, most: MOST_LINES } });
  return { encoding: decoded.encoding, lines: movements.map((row) => lineOf(row, columns)) };
}

/** Banks end their files with sums. */
const isSum = (cells: readonly string[]): boolean =>
  /^(合计|总计|小计|总收入|总支出|total)/i.test(cells.find((cell) => cell !== '') ?? '');

function lineOf({ row, cells }: CsvRow, { of }: StatementColumns): StatementLine {
  const problems: Reason[] = [];
  const said = (meaning: Meaning): string =>
    [...new Set((of[meaning] ?? []).map((column) => cells[column] ?? ''))]
      .filter((text) => text !== '')
      .join(' ');
  const unreadable = (code: string, meaning: Meaning): null => {
    const column = of[meaning]?.[0] ?? 0;
    problems.push({
      code,
      field: FIELD,
      place: cellName(column, row),
      values: { text: short(cells[column] ?? '') },
    });
    return null;
  };
  const day = cells[of.day?.[0] ?? -1] ?? '';
  return {
    row,
    receivedOn: readDay(day) ?? unreadable('STATEMENT_DAY_UNREADABLE', 'day'),
    amountFen: amountOf(cells, of, (meaning) => unreadable('STATEMENT_AMOUNT_UNREADABLE', meaning)),
    payer: clean(said('payer'), MOST.payer),
    text: clean(said('text'), MOST.text),
    reference: clean(said('reference'), MOST.reference),
    problems,
  };
}

/** What came, or below 0 what went: of columns for each, or of one with a sign or a direction beside it. */
function amountOf(
  cells: readonly string[],
  of: StatementColumns['of'],
  unreadable: (meaning: Meaning) => null,
): number | null {
  const cellOf = (meaning: Meaning): string => cells[of[meaning]?.[0] ?? -1] ?? '';
  const [income, outgo] = [cellOf('income'), cellOf('outgo')];
  if (of.income && !isNothing(income)) return readAmount(income) ?? unreadable('income');
  if (of.outgo && !isNothing(outgo)) {
    const went = readAmount(outgo);
    return went === null ? unreadable('outgo') : -Math.abs(went);
  }
  if ([income, outgo].some((text) => readAmount(text) === 0)) return 0;
  if (!of.amount) return unreadable('income');
  const amount = readAmount(cellOf('amount'));
  if (amount === null) return unreadable('amount');
  return /^(借|支|支出|转出|debit|dr?|out)$/i.test(cellOf('direction')) ? -Math.abs(amount) : amount;
}

/** Where two columns tell what came and what went, one of them is blank, a dash or nought. */
const isNothing = (text: string): boolean => /^[-–—]*$/.test(text) || readAmount(text) === 0;

/** A text as it is kept: one line, without what cannot be shown. */
const clean = (text: string, most: number): string =>
  Array.from(text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').trim())
    .slice(0, most)
    .join('');

const short = (text: string): string => clean(text, 30);
