import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvStream } from '../exports/csv-stream.js';
import { sheetOf } from '../exports/income.sheet.js';
import { csvText, yuanOf } from './csv.js';

test('an amount is written in yuan with two decimals, exactly, also where floats would err', () => {
  expect([0, 1, 10, 99, 100, 123_456, -5, -150_001].map(yuanOf)).toEqual([
    '0.00',
    '0.01',
    '0.10',
    '0.99',
    '1.00',
    '1234.56',
    '-0.05',
    '-1500.01',
  ]);
  expect(yuanOf(Number.MAX_SAFE_INTEGER)).toBe('90071992547409.91');
  fc.assert(
    fc.property(fc.maxSafeInteger(), (fen) => {
      expect(BigInt(yuanOf(fen).replace('.', ''))).toBe(BigInt(fen));
      expect(yuanOf(fen)).toMatch(/^-?(0|[1-9]\d*)\.\d\d$/);
    }),
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', "=cmd|' /C calc'!A0"])(
  'the text %j is no formula to a spreadsheet',
  (text) => {
    expect(csvText(text)).toBe(`"'${text}"`);
  },
);

test('texts are quoted, quotes in them doubled, and whatever they hold comes back', () => {
  expect([csvText('他说"好",'), csvText('两\n行')]).toEqual(['"他说""好"","', '"两\n行"']);
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), { maxLength: 4 }),
      (rows) => {
        const inert = rows.map((row) =>
          row.map((text) => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text)),
        );
        expect(parsed(rows.map((row) => `${row.map(csvText).join(',')}\r\n`).join(''))).toEqual(inert);
      },
    ),
  );
});

test('the report of no income has headings and a total of nothing', async () => {
  const empty = { from: '2026-01', to: '2026-02', rows: [], totalFen: 0, sources: [] };
  const parts: Buffer[] = [];
  for await (const part of csvStream(sheetOf(empty, [], 'en', new Map()))) parts.push(part);
  const csv = Buffer.concat(parts).toString();
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(parsed(csv.slice(1))).toEqual([
    ['Month of issue', 'Charge', 'Lines', 'Amount with tax (CNY)', 'Amount without tax (CNY)', 'Tax (CNY)'],
    ['Total', '', '0', '0.00', '0.00', '0.00'],
  ]);
});

/** Reads CSV as RFC 4180 says, by another way than it is written. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let match = field.exec(csv); match; match = field.exec(csv)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
