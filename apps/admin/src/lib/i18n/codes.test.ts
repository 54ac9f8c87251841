import { PROBLEM_CODES, TRACE_CODES } from 'policy';
import { expect, test } from 'vitest';
import enDecision from './en/decision';
import enProblems from './en/problems';
import zhDecision from './zh-CN/decision';
import zhProblems from './zh-CN/problems';

test('every step of a derivation has a sentence in both languages', () => {
  expect(Object.keys(zhDecision.trace).toSorted()).toEqual([...TRACE_CODES].toSorted());
  expect(Object.keys(enDecision.trace).toSorted()).toEqual([...TRACE_CODES].toSorted());
});

test('every problem of a rate table has a sentence in both languages', () => {
  expect(Object.keys(zhProblems).toSorted()).toEqual([...PROBLEM_CODES].toSorted());
  expect(Object.keys(enProblems).toSorted()).toEqual([...PROBLEM_CODES].toSorted());
});
