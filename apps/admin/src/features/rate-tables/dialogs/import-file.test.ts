import guide from 'policy/data/2005.json';
import { expect, test } from 'vitest';
import { readImportFile } from './import-file';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const zip = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => [0x50, 0x4b, 3, 4][at] ?? 7);

test('JSON says its year itself, a workbook by its name', () => {
  const json = JSON.stringify(guide);
  expect(readImportFile('a.json', bytes(`\uFEFF${json}`))).toMatchObject({ kind: 'json', year: 2005 });
  expect(readImportFile('收费标准 2027-1.xlsx', zip(9))).toMatchObject({ kind: 'workbook', year: 2027 });
  expect(readImportFile('a.xlsx', zip(9))).toMatchObject({ content: btoa('PK\x03\x04\x07\x07\x07\x07\x07') });
});

test('JSON that is broken goes to the server as it is, which says where', () => {
  expect(readImportFile('a.json', bytes('{"year": 2027,'))).toEqual({
    name: 'a.json',
    kind: 'json',
    content: '{"year": 2027,',
    year: undefined,
  });
});

test('JSON laid out wide is sent without its blanks where it would be too large', () => {
  const wide = JSON.stringify({ year: 2027, list: Array.from({ length: 30_000 }, () => 1) }, null, 8);
  expect(readImportFile('a.json', bytes(wide))).toMatchObject({ year: 2027, kind: 'json' });
});

test.each([
  ['nothing', bytes(''), 'empty'],
  ['blanks', bytes('\uFEFF \r\n'), 'empty'],
  ['a PDF', bytes('%PDF-1.7\n%'), 'otherKind'],
  ['a CSV', bytes('年度,费用\r\n2027,300\r\n'), 'otherKind'],
  ['an old or a locked workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'otherKind'],
  ['a workbook of a megabyte', zip(1_000_000), 'tooLarge'],
  ['endless JSON', bytes(JSON.stringify('x'.repeat(3_000_000))), 'tooLarge'],
  ['a long list', bytes(JSON.stringify(['x'.repeat(200_000)])), 'tooLarge'],
])('%s is no rate table', (_, content, why) => {
  expect(readImportFile('a', content)).toBe(why);
});
