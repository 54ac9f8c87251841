import { expect, test } from 'vitest';
import { readCount } from '@/lib/format/read-number';
import { wholeNumberRule } from './whole-number-field';

/** What the form says of a typed text, as the field gives it on: a number, NaN, or null for a blank. */
async function saidOf(text: string, optional: boolean): Promise<string> {
  const read = readCount(text);
  const rule = wholeNumberRule('1 to 10', { min: 1, max: 10, optional });
  return rule.validator(null, read.ok ? read.value : Number.NaN).then(
    () => 'nothing',
    (problem: Error) => problem.message,
  );
}

test.each(['-3', '0', '1.5', '11', 'two', '1,0', '+1', '1e1'])('%s is refused, not changed', async (text) => {
  expect(await saidOf(text, true)).toBe('1 to 10');
});

test.each(['1', '10', '１０', ' 7 ', '7.'])('%s is taken', async (text) => {
  expect(await saidOf(text, false)).toBe('nothing');
});

test('a blank is refused where a number is asked for, and taken where it is optional', async () => {
  expect(await saidOf('', false)).toBe('1 to 10');
  expect(await saidOf('', true)).toBe('nothing');
});
