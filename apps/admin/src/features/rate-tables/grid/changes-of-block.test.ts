import { readAdjustment, readCell, withCell, type Adjustment } from 'policy';
import guide from 'policy/data/2005.json';
import { expect, test } from 'vitest';
import { adjustedCells, cleared, copied, filled, pasted } from './changes-of-block';
import { readBlock } from './clipboard-block';
import type { GridMap } from './grid-map';

const row = (index: number): string[] => [
  `/onSiteSupport/rows/${index}/allowance/STANDALONE`,
  `/onSiteSupport/rows/${index}/overageFen/SHENZHEN`,
];
const foot = '/onSiteSupport/perVisitFen/SHENZHEN';
const map = { element: {} as Element, rows: [row(0), row(1), [null, foot]] } satisfies GridMap;
const top = { row: 0, column: 0 };
const of = (text: string): Adjustment => {
  const read = readAdjustment(text);
  if (read === null) throw new Error(text);
  return read;
};

test('a block as Excel writes it goes to the cells below and beside, fees read as fees and counts as counts', () => {
  const block = readBlock('８\t"￥1,200.50 "\r\n12\t\r\n\t350元\r\n');
  expect(pasted(block, map, top, [[row(0)[0] ?? '']])).toEqual({
    changes: [
      { cell: row(0)[0], value: 8 },
      { cell: row(0)[1], value: 120050 },
      { cell: row(1)[0], value: 12 },
      { cell: row(1)[1], value: null },
      { cell: foot, value: 35000 },
    ],
    beyond: 0,
  });
});

test('what is no figure stays as it was typed, and what finds no cell is counted', () => {
  expect(pasted(readBlock('六次\t1\t2\r\n'), map, top, [[row(0)[0] ?? '']])).toEqual({
    changes: [
      { cell: row(0)[0], text: '六次' },
      { cell: row(0)[1], value: 100 },
    ],
    beyond: 1,
  });
});

test('one value fills all chosen cells, and a row each chosen row', () => {
  const chosen = [row(0), row(1)];
  expect(pasted([['7']], map, top, chosen).changes).toHaveLength(4);
  expect(pasted([['7', '8']], map, top, chosen).changes).toEqual([
    { cell: row(0)[0], value: 7 },
    { cell: row(0)[1], value: 800 },
    { cell: row(1)[0], value: 7 },
    { cell: row(1)[1], value: 800 },
  ]);
});

test('what is copied is what stands there, as it is typed', () => {
  expect(copied(map.rows, withCell(guide, foot, null))).toEqual([
    ['6', '200'],
    ['10', '300'],
    ['', ''],
  ]);
});

test('filling repeats the first row below it, the first column beside it, or a whole block', () => {
  expect(filled([row(0), row(1)], guide, { height: 1, width: 2 })).toEqual([
    { cell: row(1)[0], value: 6 },
    { cell: row(1)[1], value: 20000 },
  ]);
  expect(filled([row(1)], guide, { height: 1, width: 1 })).toEqual([{ cell: row(1)[1], value: 1000 }]);
  const column = [[row(0)[0] ?? ''], [row(1)[0] ?? ''], ['/training/rows/0/days'], ['/training/rows/1/days']];
  expect(filled(column, guide, { height: 2, width: 1 })).toEqual([
    { cell: '/training/rows/0/days', value: 6 },
    { cell: '/training/rows/1/days', value: 10 },
  ]);
});

test('an adjustment starts from the table before, rounds fees to its step and counts to whole ones, and counts what it leaves', () => {
  const document = withCell(guide, foot, null);
  const before = (cell: string): unknown => readCell(guide, cell);
  expect(adjustedCells([...row(0), foot], of('=上年*1.07'), 1000, document, before)).toEqual({
    changes: [
      { cell: row(0)[0], value: 6 },
      { cell: row(0)[1], value: 21000 },
      { cell: foot, value: 32000 },
    ],
    left: 0,
  });
  expect(adjustedCells([foot], of('+5%'), 100, document, before)).toEqual({ changes: [], left: 1 });
});

test('a deleted figure is not stated', () => {
  expect(cleared([foot])).toEqual([{ cell: foot, value: null }]);
});
