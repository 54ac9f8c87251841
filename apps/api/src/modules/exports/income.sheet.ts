import { IncomeDimension } from '../../graphql/billing-enums.js';
import type { Language } from '../../graphql/messages/index.js';
import type { Reading } from '../../graphql/relations.js';
import { productNames } from '../rate-tables/product-names.js';
import type { IncomeReport, IncomeRow } from '../reports/income-report.js';
import { type AskedIncome, incomeReport } from '../reports/income-report.service.js';
import { incomeWords } from '../reports/income-words.js';
import { atOnce, type Column, type Sheet, type SheetRow } from './sheet.js';
import { exportWords } from './words.js';

/** The income report: headings, a line a row, and the total. */
export async function incomeSheet(
  { database }: Reading,
  asked: AskedIncome,
  language: Language,
): Promise<Sheet> {
  const report = await incomeReport(database.reader, asked);
  return sheetOf(report, asked.by ?? [], language, await productNames(database.reader));
}

/** A report that was made, as a sheet: beside month and kind a column for each dimension that it is told apart by. */
export function sheetOf(
  report: IncomeReport,
  by: readonly IncomeDimension[],
  language: Language,
  products: ReadonlyMap<string, string>,
): Sheet {
  const words = incomeWords[language];
  const dimensions = Object.values(IncomeDimension).filter((dimension) => by.includes(dimension));
  const text = (heading: string, width: number): Column => ({ heading, kind: 'text', width });
  const yuan = (heading: string): Column => ({ heading, kind: 'yuan', width: 18 });
  return {
    name: `${words.file}-${report.from}-${report.to}`,
    plainName: `${incomeWords.en.file}-${report.from}-${report.to}`,
    title: words.file,
    about: [`${report.from} – ${report.to}`],
    hasTotal: true,
    columns: [
      text(words.month, 14),
      text(words.kind, 24),
      ...dimensions.map((dimension) => text(words.dimensions[dimension], 20)),
      { heading: words.lines, kind: 'count', width: 8 },
      yuan(words.amount),
      yuan(words.net),
      yuan(words.tax),
    ],
    total: report.rows.length + 1,
    rows: atOnce([
      ...report.rows.map((row) => [
        row.month,
        words.kinds[row.kind],
        ...dimensions.map((dimension) => shown(row, dimension, language, products)),
        ...sumsOf([row]),
      ]),
      [words.total, null, ...dimensions.map(() => null), ...sumsOf(report.rows)],
    ]),
  };
}

function shown(
  { source, product, edition, region }: IncomeRow,
  dimension: IncomeDimension,
  language: Language,
  products: ReadonlyMap<string, string>,
): string | null {
  const { sources, editions, regions } = exportWords[language];
  switch (dimension) {
    case 'SOURCE':
      return source && sources[source];
    case 'PRODUCT':
      return product && (products.get(product) ?? product);
    case 'EDITION':
      return edition && editions[edition];
    case 'REGION':
      return region && regions[region];
  }
}

function sumsOf(rows: readonly IncomeRow[]): SheetRow {
  const sum = (field: 'lines' | 'amountFen' | 'netFen' | 'taxFen'): number | null =>
    rows.reduce<number | null>((total, { [field]: value }) => {
      // Part of the tax is not the tax.
      return total === null || value === null ? null : total + value;
    }, 0);
  return [sum('lines'), sum('amountFen'), sum('netFen'), sum('taxFen')];
}
