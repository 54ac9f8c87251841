import type { IncomeAxis } from '../../graphql/report-enums.js';
import type { Language } from '../../graphql/messages/index.js';
import type { Reading } from '../../graphql/relations.js';
import { productNames } from '../rate-tables/product-names.js';
import type { IncomeFigures } from '../reports/income-pivot.js';
import { type AskedPivot, incomePivot } from '../reports/income-pivot.service.js';
import { incomeWords } from '../reports/income-words.js';
import { chosenIn, keyWords, type KeyWords } from './income-key-words.js';
import { atOnce, type Column, type Sheet, type SheetRow, type Value } from './sheet.js';

/** Income as it was laid out: a column for each axis down, one for each column across, and the sums. */
export async function incomePivotSheet(
  { database }: Reading,
  asked: AskedPivot,
  language: Language,
): Promise<Sheet> {
  const pivot = await incomePivot(database.reader, asked);
  const words = incomeWords[language];
  const named = keyWords(language, await productNames(database.reader));
  const { from, to, down, across, columns, rows, figures } = pivot;
  const text = (heading: string): Column => ({ heading, kind: 'text', width: 20 });
  const yuan = (heading: string): Column => ({ heading, kind: 'yuan', width: 16 });
  const sums = (own: IncomeFigures): Value[] => [own.amountFen, own.netFen, own.taxFen, own.lines];
  const cells = (own: readonly (IncomeFigures | null)[]): SheetRow =>
    own.map((cell) => cell && cell.amountFen);
  return {
    name: `${words.file}-${from}-${to}`,
    plainName: `${incomeWords.en.file}-${from}-${to}`,
    title: words.file,
    about: [`${from} – ${to}`, ...chosenIn(asked.filter ?? null, named)],
    hasTotal: true,
    columns: [
      ...down.map((axis) => text(named.axis(axis))),
      ...columns.map(({ key }) => yuan(headingOf(across, key, named))),
      yuan(words.amount),
      yuan(words.net),
      yuan(words.tax),
      { heading: words.lines, kind: 'count', width: 8 },
    ],
    total: rows.length + 1,
    rows: atOnce([
      ...rows.map((row) => [
        ...row.keys.map((key, at) => nameOf(down[at], key, named)),
        ...cells(row.cells),
        ...sums(row.figures),
      ]),
      [
        words.total,
        ...down.slice(1).map(() => null),
        ...cells(columns.map((column) => column.figures)),
        ...sums(figures),
      ],
    ]),
  };
}

const nameOf = (axis: IncomeAxis | undefined, key: string, named: KeyWords): string =>
  axis ? named.key(axis, key) : key;

const headingOf = (across: IncomeAxis | null, key: string, named: KeyWords): string =>
  across === null ? key : `${named.key(across, key)}${named.unit}`;
