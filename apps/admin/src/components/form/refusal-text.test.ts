import { expect, test } from 'vitest';
import { fieldPath, refusalHelp, refusalText } from './refusal-text';

const travel = {
  code: 'FIELD_OUT_OF_RANGE',
  field: 'input.travelFen',
  message: 'This must be from 0 to 100000000.',
};
const years = {
  code: 'FIELD_OUT_OF_RANGE',
  field: 'input.lines.0.years',
  message: 'This must be from 1 to 10.',
};

test('the limits of an amount are told in yuan, as it is typed', () => {
  expect(refusalText(travel)).toBe('This must be from ¥0.00 to ¥1,000,000.00.');
  expect(refusalText({ ...travel, message: '应在 0 到 100000000 之间。' })).toBe(
    '应在 ¥0.00 到 ¥1,000,000.00 之间。',
  );
});

test('the limits of any other figure stay as they are', () => {
  expect(refusalText(years)).toBe('This must be from 1 to 10.');
  expect(refusalText({ ...travel, code: 'FIELD_MALFORMED', message: 'Write 2 digits.' })).toBe(
    'Write 2 digits.',
  );
});

test('a refusal is found by the field that it names', () => {
  expect(refusalHelp([travel, years], 'lines.0.years')).toEqual({
    help: 'This must be from 1 to 10.',
    validateStatus: 'error',
  });
  expect(refusalHelp([travel, years], 'lines.1.years')).toEqual({});
  expect(fieldPath('lines.0.years')).toEqual(['lines', 0, 'years']);
});
