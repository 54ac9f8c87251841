import { PROBLEM_CODES, TRACE_CODES } from 'policy';
import { expect, test } from 'vitest';
import enDecision from './en/decision';
import enProblems from './en/problems';
import zhDecision from './zh-CN/decision';
import zhProblems from './zh-CN/problems';

/** The steps of what is decided beside the table's prices: the API's kinds of an agreed decision. */
const agreed = ['AGREED_PRICE', 'DISCOUNT', 'CANCELLATION', 'EDITION_UPGRADE'];

test('every step of a derivation has a sentence in both languages', () => {
  const steps = [...TRACE_CODES, ...agreed].toSorted();
  expect(Object.keys(zhDecision.trace).toSorted()).toEqual(steps);
  expect(Object.keys(enDecision.trace).toSorted()).toEqual(steps);
});

test('every problem of a rate table has a sentence in both languages', () => {
  expect(Object.keys(zhProblems).toSorted()).toEqual([...PROBLEM_CODES].toSorted());
  expect(Object.keys(enProblems).toSorted()).toEqual([...PROBLEM_CODES].toSorted());
});
