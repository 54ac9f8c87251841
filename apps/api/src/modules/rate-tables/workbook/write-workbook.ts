import type { RateTable } from 'policy';
import { readCell } from 'policy';
import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import type { Language } from '../../../graphql/messages/index.js';
import { type CellContext, written } from './cell-values.js';
import { type FixedForm, type Kind, type ListForm, sheetForms } from './sheet-forms.js';
import { workbookWords, wordOf } from './workbook-words.js';

const HEADING: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E6F2F1' } },
};
const FORMATS: Partial<Record<Kind, string>> = { yuan: '#,##0.00' };

/**
 * A rate table as an XLSX workbook, one worksheet a table of the guide, in either language. A hidden first row and column say
 * for which place of the document a row and a column stand: rows may be added, moved and taken out, and it is read back.
 */
export async function writeWorkbook(document: RateTable, language: Language): Promise<Uint8Array> {
  // Loaded when a workbook is wanted: most processes never write one.
  const { writeXlsx } = await import('hucre/xlsx');
  const words = workbookWords[language];
  const context = { words, products: document.products };
  return writeXlsx({
    sheets: sheetForms.map((form) =>
      sheetOf(form, 'list' in form ? listRows(form, document) : fixedRows(form, document, context), context),
    ),
    properties: { title: `${words.file} ${document.year}` },
  });
}

interface SheetRow {
  key: string;
  /** What the row is for, where its first figure doesn't say it. */
  label: string | null;
  kinds: readonly Kind[];
  values: readonly unknown[];
}

const below = (place: string, path: string): string => (path === '' ? place : `${place}/${path}`);

function listRows({ list, columns }: ListForm, document: RateTable): SheetRow[] {
  const flat = { ...document, annualFees: feesOf(document) };
  const elements = readCell(flat, list) as readonly unknown[];
  return elements.map((element) => ({
    key: '*',
    label: null,
    kinds: columns.map(({ kind }) => kind),
    values: columns.map(({ path }) => readCell({ element }, `/element/${path}`)),
  }));
}

/** The fees of all plans in one list, each with its plan. */
const feesOf = ({ annualPlans }: RateTable): object[] =>
  annualPlans.flatMap(({ code, fees }) => fees.map((fee) => ({ plan: code, ...fee })));

function fixedRows({ rows, columns }: FixedForm, document: RateTable, { words }: CellContext): SheetRow[] {
  return rows.map(({ path, heading, kind }) => ({
    key: path,
    label: wordOf(words.headings, heading),
    kinds: columns.map((column) => kind ?? column.kind),
    values: columns.map((column) => readCell(document, below(path, column.path))),
  }));
}

function sheetOf(form: ListForm | FixedForm, rows: readonly SheetRow[], context: CellContext): WriteSheet {
  const { words } = context;
  const hasLabels = !('list' in form);
  const title = wordOf(words.sheets, form.name);
  const clause = form.clause === null ? '' : words.clauseOf.replace('{clause}', form.clause);
  const headings = [
    ...(hasLabels ? [words.item] : []),
    ...form.columns.map(({ heading }) => wordOf(words.headings, heading)),
  ];
  const keys = [...(hasLabels ? [''] : []), ...form.columns.map(({ path }) => path)];
  const cells = new Map(
    headings.map((_, at): [string, { style: CellStyle }] => [`2,${at + 1}`, { style: HEADING }]),
  );
  for (const [at, row] of rows.entries()) {
    for (const [column, kind] of row.kinds.entries()) {
      const numFmt = FORMATS[kind];
      if (numFmt) cells.set(`${at + 3},${column + 1 + Number(hasLabels)}`, { style: { numFmt } });
    }
  }
  return {
    name: title,
    rows: [
      ['list' in form ? form.list : '', ...keys],
      [null, clause === '' ? title : `${title} ${clause}`],
      [null, ...headings],
      ...rows.map(({ key, label, kinds, values }) => [
        key,
        ...(hasLabels ? [label] : []),
        ...values.map((value, at) => written(kinds[at] ?? 'text', value, context)),
      ]),
    ],
    cells,
    columns: [
      { hidden: true, width: 4 },
      ...headings.map((heading, at) => ({ width: at === 0 ? 40 : Math.max(14, heading.length * 2 + 2) })),
    ],
    rowDefs: new Map([[0, { hidden: true }]]),
    freezePane: { rows: 3, columns: 2 },
  };
}
