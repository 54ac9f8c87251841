import { expect, test } from 'vitest';
import { figureInput, figureText, readFigure } from './figure-kinds';

test.each([
  ['yuan', '１，２００.5', 120050],
  ['count', '14', 14],
  ['hours', '0.5', 0.5],
  ['percent', '６％', '6'],
  ['time', '9：00', '09:00'],
  ['time', '24:00', '24:00'],
  ['percent', '', null],
] as const)('a %s typed as %s is understood', (kind, text, value) => {
  expect(readFigure(kind, text)).toEqual({ ok: true, value });
});

test.each([
  ['yuan', '-1'],
  ['count', '1.5'],
  ['hours', 'soon'],
  ['percent', '101'],
  ['time', '25:00'],
  ['time', '9'],
] as const)('a %s typed as %s is refused', (kind, text) => {
  expect(readFigure(kind, text)).toEqual({ ok: false });
});

test('a figure is shown as it is typed, and what is not stated is blank', () => {
  expect(figureInput('yuan', 30000)).toBe('300');
  expect(figureText('yuan', 30000)).toBe('¥300');
  expect(figureText('yuan', 120050)).toBe('¥1,200.50');
  expect(figureInput('yuan', null)).toBe('');
  expect(figureText('count', null)).toBeNull();
});
