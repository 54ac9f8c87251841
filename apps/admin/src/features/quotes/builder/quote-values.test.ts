import { expect, test } from 'vitest';
import { discountInput, offerInputs } from './quote-values';

const line = { licenceId: 'licence', plan: 'FULL' };
const sold = { product: 'FINANCE', edition: 'NETWORK', siteId: 'site', priceFen: 100 } as const;

test.each([0, 11, 1.5, 999_999_999_999, Number.NaN, null])('no price is asked for %s years', (years) => {
  expect(offerInputs({ lines: [{ ...line, years }] }).lines).toEqual([]);
});

test.each([1, 10])('a price is asked for %s years', (years) => {
  expect(offerInputs({ lines: [{ ...line, years }] }).lines).toEqual([{ ...line, years }]);
});

test('no price is asked for days, operators or a percentage past their limits', () => {
  expect(offerInputs({ training: [{ licenceId: 'licence', days: 101 }] }).training).toEqual([]);
  expect(offerInputs({ licences: [{ ...sold, operators: 10_001 }] }).licences).toEqual([]);
  expect(offerInputs({ licences: [{ ...sold, operators: Number.NaN }] }).licences).toEqual([]);
  expect(offerInputs({ licences: [sold] }).licences).toEqual([sold]);
  expect(discountInput({ as: 'PERCENT', percent: 101 })).toBeUndefined();
});
