import { type CellValue, read } from './cell-values.js';
import { type Column, type FixedForm, type ListForm, sheetForms } from './sheet-forms.js';

/** A cell of a worksheet as people name it: 现场支持!C5. */
export interface Place {
  sheet: string;
  cell: string;
}

/** What a workbook says: a document, where each of its cells comes from, and the cells that can't be understood. */
export interface WorkbookReading {
  document: Record<string, unknown>;
  placeOf: (cell: string) => Place | null;
  unreadable: readonly { place: Place; cell: string; kind: string }[];
  /** Worksheets of a rate table that the file doesn't have. */
  missing: readonly string[];
}

type Row = readonly CellValue[];
type Json = Record<string, unknown>;

interface Reader {
  document: Json;
  places: Map<string, Place>;
  unreadable: { place: Place; cell: string; kind: string }[];
  products: { code: string; name: string }[];
}

/** Reads a workbook as `writeWorkbook` wrote it and as people have edited it since. Throws where the file is no workbook. */
export async function readWorkbook(file: Uint8Array): Promise<WorkbookReading> {
  const { readXlsx } = await import('hucre/xlsx');
  const { sheets } = await readXlsx(file);
  const reader: Reader = { document: {}, places: new Map(), unreadable: [], products: [] };
  const missing: string[] = [];
  for (const form of sheetForms) {
    const sheet = sheets.find(({ rows }) => isFor(form, rows[0] ?? [], rows.slice(3)));
    if (!sheet) missing.push(form.name);
    else if ('list' in form) readList(reader, form, sheet.name, sheet.rows);
    else readFixed(reader, form, sheet.name, sheet.rows);
    if (form.name === 'products') reader.products = reader.document['products'] as Reader['products'];
  }
  gatherFees(reader);
  openExceptions(reader);
  return {
    document: reader.document,
    placeOf: (cell) => nearest(reader.places, cell),
    unreadable: reader.unreadable,
    missing,
  };
}

/** A worksheet is known by its hidden keys, whatever it is called. */
function isFor(form: ListForm | FixedForm, keys: Row, rows: readonly Row[]): boolean {
  if ('list' in form) return keys[0] === form.list;
  return form.rows.some(({ path }) => rows.some(([key]) => key === path));
}

const isBlank = (cell: CellValue): boolean =>
  cell === null || cell === undefined || String(cell).trim() === '';

const letterOf = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letterOf(Math.floor(column / 26) - 1) + letterOf(column % 26);

/** Puts a value where a JSON Pointer says, with the objects on the way. */
function put(target: Json, pointer: string, value: unknown): void {
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  let inner = target;
  for (const key of keys) inner = (inner[key] ??= {}) as Json;
  if (value !== undefined) inner[last] = value;
}

function take(
  reader: Reader,
  cell: string,
  target: Json,
  column: Column,
  raw: CellValue,
  place: Place,
): void {
  reader.places.set(cell, place);
  const reading = read(column.kind, raw, reader);
  if (!reading.ok) reader.unreadable.push({ place, cell, kind: column.kind });
  put(target, `/${column.path}`, reading.ok ? reading.value : null);
}

function readList(reader: Reader, { list, columns }: ListForm, sheet: string, rows: readonly Row[]): void {
  const elements: Json[] = [];
  const keys = rows[0] ?? [];
  for (const [at, row] of rows.entries()) {
    if (at < 3 || row.slice(1).every(isBlank)) continue;
    const element: Json = {};
    const path = `${list}/${elements.length}`;
    for (const column of columns) {
      const index = keys.indexOf(column.path);
      const place = { sheet, cell: `${letterOf(Math.max(index, 1))}${at + 1}` };
      take(reader, `${path}/${column.path}`, element, column, index < 0 ? null : row[index], place);
    }
    reader.places.set(path, { sheet, cell: `B${at + 1}` });
    elements.push(element);
  }
  reader.places.set(list, { sheet, cell: 'B3' });
  put(reader.document, list, elements);
}

function readFixed(reader: Reader, form: FixedForm, sheet: string, rows: readonly Row[]): void {
  const keys = rows[0] ?? [];
  for (const { path, kind } of form.rows) {
    const at = rows.findIndex(([key]) => key === path);
    for (const column of form.columns) {
      const cell = column.path === '' ? path : `${path}/${column.path}`;
      const index = column.path === '' ? 2 : keys.indexOf(column.path);
      const place = { sheet, cell: `${letterOf(Math.max(index, 1))}${Math.max(at, 2) + 1}` };
      const holder: Json = {};
      const own = { ...column, path: 'value', kind: kind ?? column.kind };
      take(reader, cell, holder, own, rows[at]?.[index], place);
      put(reader.document, cell, holder['value']);
    }
  }
}

/** The fees go back to their plans. */
function gatherFees(reader: Reader): void {
  const { document, places } = reader;
  const fees = (document['annualFees'] ?? []) as Json[];
  delete document['annualFees'];
  const plans = (document['annualPlans'] ?? []) as Json[];
  for (const [index, plan] of plans.entries()) {
    const own = fees.filter((fee) => fee['plan'] === plan['code']);
    plan['fees'] = own.map(({ plan: _, ...fee }) => fee);
    for (const [at, fee] of own.entries()) {
      const from = `/annualFees/${fees.indexOf(fee)}`;
      const moved = [...places].filter(([cell]) => cell === from || cell.startsWith(`${from}/`));
      for (const [cell, place] of moved)
        places.set(`/annualPlans/${index}/fees/${at}${cell.slice(from.length)}`, place);
    }
  }
}

/** A day without hours is closed; a zone without cities has no list of them. */
function openExceptions({ document }: Reader): void {
  const hotline = (document['hotline'] ?? {}) as { exceptions?: Json[] };
  hotline.exceptions = (hotline.exceptions ?? []).map(({ date, from, to }) =>
    from === null && to === null ? { date, closed: true } : { date, from, to },
  );
}

/** Where a cell comes from, or the nearest that encloses it. */
function nearest(places: ReadonlyMap<string, Place>, cell: string): Place | null {
  for (let path = cell; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const place = places.get(path);
    if (place) return place;
  }
  return null;
}
