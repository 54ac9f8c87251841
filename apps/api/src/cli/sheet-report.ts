import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { civilDateAt } from 'policy';
import { isLanguage, type Language } from '../graphql/messages/index.js';
import type { Reading } from '../graphql/relations.js';
import { csvStream } from '../modules/exports/csv-stream.js';
import type { Column, Sheet, SheetRow, Value } from '../modules/exports/sheet.js';
import { xlsxStream } from '../modules/exports/xlsx-stream.js';
import { yuanOf } from '../modules/reports/csv.js';
import { tellOn } from '../seed/progress.js';
import { type Call, type CommandOption, type Outcome, textOf, WrongUse } from './command.js';
import { withDatabase } from './open-database.js';
import { textTable } from './text-table.js';

const FORMATS = new Set(['table', 'csv', 'json', 'xlsx']);

/** The options of every report. */
export const SHEET_OPTIONS: Readonly<Record<string, CommandOption>> = {
  format: {
    type: 'string',
    value: 'table|csv|json|xlsx',
    says: 'table where left out; --json is the same as json; xlsx needs --output',
  },
  output: { type: 'string', value: 'FILE', says: 'a file for CSV or XLSX; progress is told on stderr' },
  language: { type: 'string', value: 'zh-CN|en', says: 'of headings and words; en where left out' },
};

/** A sheet, and the form in which programs get it where that is not the sheet's own. */
export interface ReportSheet {
  sheet: Sheet;
  json?: unknown;
}

/** Makes a report of one instant and answers it in the format that is asked for. */
export function sheetReport(
  call: Call,
  open: (reading: Reading, language: Language) => Promise<ReportSheet>,
): Promise<Outcome> {
  const asJson = call.options['json'] === true;
  const format = textOf(call, 'format') ?? (asJson ? 'json' : 'table');
  const language = textOf(call, 'language') ?? 'en';
  const file = textOf(call, 'output');
  if (!FORMATS.has(format)) throw new WrongUse('--format is table, csv, json or xlsx');
  if (asJson && format !== 'json')
    throw new WrongUse('--json and --format say different things: leave one out');
  if (!isLanguage(language)) throw new WrongUse('--language is zh-CN or en');
  const isFile = format === 'xlsx' || format === 'csv';
  if (file !== undefined && !isFile) throw new WrongUse('--output is for --format csv or xlsx');
  if (file === undefined && format === 'xlsx') throw new WrongUse('--format xlsx needs --output');
  const today = civilDateAt(call.now.toISOString());
  return withDatabase(call.settings, {}, (database) =>
    database.heavyReads.run(async (reader) => {
      const made = await open({ database: database.readBy(reader), today, viewer: null }, language);
      return file === undefined ? shown(made, format) : written(made.sheet, format, file);
    }),
  );
}

async function shown({ sheet, json }: ReportSheet, format: string): Promise<Outcome> {
  if (format === 'csv') return { code: 0, text: await textOfStream(csvStream(sheet)), json: null };
  const rows: SheetRow[] = [];
  for await (const some of sheet.rows) rows.push(...some);
  const answer = json ?? { columns: sheet.columns.map(({ heading }) => heading), rows };
  const text = format === 'json' ? JSON.stringify(answer, null, 2) : tableOf(sheet.columns, rows);
  return { code: 0, text, json: answer };
}

async function textOfStream(parts: AsyncIterable<Buffer>): Promise<string> {
  const all: Buffer[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all).toString();
}

function tableOf(columns: readonly Column[], rows: readonly SheetRow[]): string {
  const cell = (value: Value, kind: Column['kind'] | undefined): string => {
    if (value === null) return '';
    return kind === 'yuan' && typeof value === 'number' ? yuanOf(value) : String(value);
  };
  return textTable(
    columns.map(({ heading }) => heading),
    rows.map((row) => row.map((value, at) => cell(value, columns[at]?.kind))),
    columns.flatMap(({ kind }, at) => (kind === 'text' || kind === 'day' ? [] : [at])),
  );
}

/** The file appears when it is whole. */
async function written(sheet: Sheet, format: string, file: string): Promise<Outcome> {
  const rows = counted(sheet);
  const part = `${file}.part`;
  const counting = { ...sheet, rows: rows.parts };
  try {
    await pipeline(
      Readable.from(format === 'xlsx' ? xlsxStream(counting) : csvStream(counting)),
      createWriteStream(part),
    );
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  return { code: 0, text: `${rows.done} rows in ${file}.`, json: { file, rows: rows.done } };
}

function counted({ rows, total, plainName }: Sheet): { parts: Sheet['rows']; done: number } {
  const tell = tellOn(process.stderr, plainName);
  const count = { parts: parts(), done: 0 };
  async function* parts() {
    for await (const some of rows) {
      yield some;
      count.done += some.length;
      tell({ what: 'rows', done: count.done, of: total });
    }
  }
  return count;
}
