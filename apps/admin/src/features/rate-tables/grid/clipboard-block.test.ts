import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockText, readBlock } from './clipboard-block';

test.each([
  ['300', [['300']]],
  [
    '300\t400\r\n￥1,200.00\t\r\n',
    [
      ['300', '400'],
      ['￥1,200.00', ''],
    ],
  ],
  ['6\n10\n', [['6'], ['10']]],
  ['"两\n行"\t"说""好"""\r\n', [['两\n行', '说"好"']]],
  ['5" 屏\t1', [['5" 屏', '1']]],
  ['', [['']]],
  ['\t\r\n', [['', '']]],
])('%j is taken apart as a spreadsheet put it together', (text, block) => {
  expect(readBlock(text)).toEqual(block);
});

test('whatever is copied is pasted as it was', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r\n', '１', ' ') });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }).chain((columns) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: 1,
          maxLength: 4,
        }),
      ),
      // One row of one empty cell and no row are the same text.
      (block) => {
        expect(readBlock(`${blockText(block)}\r\n`)).toEqual(block);
      },
    ),
  );
});
