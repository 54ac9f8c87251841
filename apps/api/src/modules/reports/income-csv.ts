import type { Language } from '../../graphql/messages/index.js';
import { type CsvCell, csvOf, yuanOf } from './csv.js';
import type { IncomeReport, IncomeRow } from './income-report.js';
import { incomeWords } from './income-words.js';

/** The income report as CSV: headings, a line a row, and the total, amounts in yuan. */
export function incomeCsv({ rows, totalFen }: IncomeReport, language: Language): string {
  const words = incomeWords[language];
  const headings = [words.month, words.kind, words.lines, words.amount, words.net, words.tax];
  const lines = rows.map(({ month, kind, lines: count, amountFen, netFen, taxFen }): CsvCell[] => [
    { text: month },
    { text: words.kinds[kind] },
    { number: String(count) },
    yuan(amountFen),
    yuan(netFen),
    yuan(taxFen),
  ]);
  const count = rows.reduce((sum, row) => sum + row.lines, 0);
  const total = [
    { text: words.total },
    null,
    { number: String(count) },
    yuan(totalFen),
    yuan(sumOf(rows, 'netFen')),
    yuan(sumOf(rows, 'taxFen')),
  ];
  return csvOf([headings.map((text) => ({ text })), ...lines, total]);
}

/** Name of the file that the browser saves. */
export function incomeFileName({ from, to }: Pick<IncomeReport, 'from' | 'to'>, language: Language): string {
  return `${incomeWords[language].file}-${from}-${to}.csv`;
}

const yuan = (fen: number | null): CsvCell => (fen === null ? null : { number: yuanOf(fen) });

/** Null where a row has none: part of the tax is not the tax. */
function sumOf(rows: readonly IncomeRow[], field: 'netFen' | 'taxFen'): number | null {
  return rows.reduce<number | null>((sum, row) => {
    const fen = row[field];
    return sum === null || fen === null ? null : sum + fen;
  }, 0);
}
