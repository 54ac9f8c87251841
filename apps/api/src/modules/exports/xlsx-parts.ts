import { yuanOf } from '../reports/csv.js';
import type { CellKind, Column, SheetRow } from './sheet.js';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Numbers of the cell styles below, in their order. */
const STYLE: Record<CellKind | 'heading', number> = {
  text: 0,
  heading: 1,
  yuan: 2,
  count: 3,
  percent: 4,
  day: 5,
};
const FORMATS = ['#,##0.00', '0', '0.##', 'yyyy-mm-dd'];
const FIRST_FORMAT = 164;

/** What XML can't hold at all: control characters and single halves of a pair. */
const UNWRITABLE = /[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/gu;
const SPECIAL = /[&<>"\r]|[\p{Cs}\p{Cc}\uFFFE\uFFFF]/u;

/** A text as XML holds it; what it can't hold is shown as missing. */
export function escaped(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replaceAll(UNWRITABLE, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}

/** The beginning of a sheet, with its headings. */
export function sheetHead(columns: readonly Column[]): string {
  const widths = columns.map(
    (column, at) => `<col min="${at + 1}" max="${at + 1}" width="${widthOf(column)}" customWidth="1"/>`,
  );
  const headings = columns.map(({ heading }, at) => textCell(`${letters(at)}1`, heading, STYLE.heading));
  return `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1">${headings.join('')}</row>`;
}

/** On paper it lies on its side, as wide as a page of A4 and as long as it gets. */
export const sheetEnd = (): string =>
  '</sheetData><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>';

/** The width of a column in characters, its heading in sight: a Chinese character takes two. */
const widthOf = ({ heading, width }: Column): number =>
  Math.max(width, heading.replaceAll(/[^\p{ASCII}]/gu, '**').length + 2);

/** What writes rows of these columns, each with its place. */
export function rowWriter(columns: readonly Column[]): (row: SheetRow, place: number) => string {
  const places = columns.map(({ kind }, at) => ({ kind, column: letters(at) }));
  return (row, place) => {
    let cells = '';
    for (const [at, { kind, column }] of places.entries()) {
      const value = row[at] ?? null;
      if (value === null) continue;
      const cell = `${column}${place}`;
      if (typeof value === 'string' && (kind === 'text' || kind === 'yuan'))
        cells += textCell(cell, value, 0);
      else cells += `<c r="${cell}" s="${STYLE[kind]}"><v>${figureOf(value, kind)}</v></c>`;
    }
    return `<row r="${place}">${cells}</row>`;
  };
}

function figureOf(value: string | number, kind: CellKind): string | number {
  if (kind === 'yuan') return yuanOf(Number(value));
  return kind === 'day' ? serialOf(String(value)) : value;
}

const DAY_MS = 86_400_000;
/** Excel counts days from the end of 1899, with one too many in 1900. */
const EPOCH = 25_569;

const serialOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS + EPOCH;

const textCell = (cell: string, text: string, style: number): string =>
  `<c r="${cell}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

function letters(column: number): string {
  const last = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** What a sheet may not be called by. */
const NOT_IN_NAMES = /[[\]:*?/\\]/g;
const LONGEST_NAME = 28;

/** The small parts of a book of so many sheets, each with its name. */
export function bookParts(name: string, sheets: number): [name: string, text: string][] {
  const all = Array.from({ length: sheets }, (_, at) => at + 1);
  const title = escaped(name.replaceAll(NOT_IN_NAMES, ' ').slice(0, LONGEST_NAME));
  const listed = all.map(
    (at) => `<sheet name="${title}${at === 1 ? '' : `_${at}`}" sheetId="${at}" r:id="rId${at}"/>`,
  );
  // The headings stand on every printed page.
  const titles = all.map(
    (at) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at - 1}">'${title.replaceAll("'", "''")}${at === 1 ? '' : `_${at}`}'!$1:$1</definedName>`,
  );
  const links = all.map(
    (at) => `<Relationship Id="rId${at}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at}.xml"/>`,
  );
  const types = all.map(
    (at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return [
    ['xl/styles.xml', styles()],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${listed.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}<Relationship Id="rId${sheets + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      '_rels/.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${types.join('')}</Types>`,
    ],
  ];
}

function styles(): string {
  const formats = FORMATS.map(
    (code, at) => `<numFmt numFmtId="${FIRST_FORMAT + at}" formatCode="${escaped(code)}"/>`,
  );
  const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
  const bold = '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>';
  const figures = FORMATS.map(
    (_, at) =>
      `<xf numFmtId="${FIRST_FORMAT + at}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats.join('')}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${2 + figures.length}">${plain}${bold}${figures.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
