import { expect, test } from 'vitest';
import { fieldPath, refusalHelp } from './refusal-text';

const travel = {
  code: 'FIELD_OUT_OF_RANGE',
  field: 'input.travelFen',
  message: 'This must be from ¥0.00 to ¥1,000,000.00.',
};
const years = {
  code: 'FIELD_OUT_OF_RANGE',
  field: 'input.lines.0.years',
  message: 'This must be from 1 to 10.',
};

test('a refusal is found by the field that it names', () => {
  expect(refusalHelp([travel, years], 'lines.0.years')).toEqual({
    help: 'This must be from 1 to 10.',
    validateStatus: 'error',
  });
  expect(refusalHelp([travel, years], 'lines.1.years')).toEqual({});
  expect(fieldPath('lines.0.years')).toEqual(['lines', 0, 'years']);
});
