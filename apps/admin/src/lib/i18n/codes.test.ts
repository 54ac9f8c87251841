import { PROBLEM_CODES, TRACE_CODES } from 'policy';
import { expect, test } from 'vitest';
import enDecision from './en/decision';
import enProblems from './en/problems';
import zhDecision from './zh-CN/decision';
import zhProblems from './zh-CN/problems';

test('every step of a derivation has a sentence in both languages', () => {
  expect(Object.keys(zhDecision.trace).sort()).toEqual([...TRACE_CODES].sort());
  expect(Object.keys(enDecision.trace).sort()).toEqual([...TRACE_CODES].sort());
});

test('every problem of a rate table has a sentence in both languages', () => {
  expect(Object.keys(zhProblems).sort()).toEqual([...PROBLEM_CODES].sort());
  expect(Object.keys(enProblems).sort()).toEqual([...PROBLEM_CODES].sort());
});
