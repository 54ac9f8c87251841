import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { writeXlsxStream } from 'hucre/xlsx';
import type { Pool } from 'mysql2/promise';
import { type Answer, rowsOf } from './answer.js';

const AT_A_TIME = 1_000;
const HEADINGS = [
  'number',
  'status',
  'issued on',
  'customer',
  'line',
  'kind',
  'clause',
  'product',
  'edition',
];
const FIGURES = ['region', 'source', 'quantity', 'unit', 'amount', 'rate', 'net', 'tax'];
const COLUMNS = `i.number, i.status, i.issuedOn, c.name, l.position, l.kind, l.clause, l.product, l.edition, l.incomeRegion, l.incomeSource,
  l.quantity, l.unitFen, l.amountFen, l.taxPercent, l.netFen, l.taxFen`;
const LINES = `SELECT STRAIGHT_JOIN l.id, ${COLUMNS} FROM invoice_lines l JOIN invoices i ON i.id = l.invoiceId
  JOIN customers c ON c.id = i.customerId WHERE l.id > ? ORDER BY l.id LIMIT ${AT_A_TIME}`;

type Line = { id: string } & Record<string, string | number | null>;

async function* lines(pool: Pool): AsyncGenerator<(string | number | null)[][]> {
  for (let reached = ''; ;) {
    const rows = await rowsOf<Line>(pool, LINES, [reached]);
    const last = rows.at(-1);
    if (!last) return;
    reached = last.id;
    yield rows.map(({ id: _, ...columns }) => Object.values(columns));
  }
}

/** The raw stream of all lines as text: rows as they come, with commas between. */
export const linesAsCsv: Answer<never> = async (pool, _, response) => {
  response.writeHead(200, { 'content-type': 'text/csv' });
  await write(response, `${[...HEADINGS, ...FIGURES].join(',')}\r\n`);
  for await (const some of lines(pool))
    await write(response, some.map((row) => `"${row.join('","')}"\r\n`).join(''));
  response.end();
};

/** The same through the library that writes XLSX. */
export const linesAsXlsx: Answer<never> = async (pool, _, response) => {
  response.writeHead(200, { 'content-type': 'application/octet-stream' });
  async function* rows() {
    for await (const some of lines(pool)) yield* some;
  }
  const columns = [...HEADINGS, ...FIGURES].map((header) => ({ header, width: 12 }));
  for await (const part of writeXlsxStream(rows(), { name: 'lines', columns })) await write(response, part);
  response.end();
};

async function write(response: ServerResponse, part: string | Uint8Array): Promise<void> {
  if (!response.write(part)) await once(response, 'drain');
}
