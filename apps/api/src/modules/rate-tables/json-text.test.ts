import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJsonText } from './json-text.js';

describe('a text that is no JSON', () => {
  test.each([
    ['', 1, 1],
    ['{"a": }', 1, 7],
    ['{"a": 1,}', 1, 9],
    ['{\n "year": 2026\n "revision": 1\n}', 3, 2],
    ['[1, 2', 1, 6],
    ['[1, 2}', 1, 6],
    ['{"a": 01}', 1, 8],
    ['{"a": .5}', 1, 7],
    ["{'a': 1}", 1, 2],
    ['{"a" 1}', 1, 6],
    ['{"a": "one\ntwo"}', 1, 7],
    ['{"a": "\\x"}', 1, 7],
    ['{} {}', 1, 4],
    ['[NaN]', 1, 2],
    ['{"a": 1 /* fen */}', 1, 9],
    ['\uFEFF{"a": tru}', 1, 7],
  ])('%j stops in line %i, column %i', (text, line, column) => {
    expect(readJsonText(text)).toEqual({ ok: false, line, column });
  });
});

test('every JSON value is read as it is, with a byte order mark before it or without', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom('', '\uFEFF'), (text, mark) => {
      expect(readJsonText(mark + text)).toEqual({ ok: true, value: JSON.parse(text) as unknown });
    }),
  );
});

test('whatever text is given, it is read or a place within it is named', () => {
  const text = fc.string({
    unit: fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      'a',
      '1',
      '-',
      '.',
      'null',
      '"a"',
      '\n',
      ' ',
    ),
  });
  fc.assert(
    fc.property(text, (source) => {
      const reading = readJsonText(source);
      if (reading.ok) return;
      const lines = source.split('\n');
      expect(reading.line).toBeLessThanOrEqual(lines.length);
      expect(reading.column).toBeLessThanOrEqual((lines[reading.line - 1]?.length ?? 0) + 1);
      expect(() => void JSON.parse(source)).toThrow(SyntaxError);
    }),
    { numRuns: 500 },
  );
});

test('a text as long as a body may be, all one string that never ends, is read to its place', () => {
  expect(readJsonText(`["${'字'.repeat(200_000)}`)).toEqual({ ok: false, line: 1, column: 2 });
});
