import { expect, test } from 'vitest';
import { en } from './en.js';
import { tableProblems } from './table-problems.js';
import { zhCN } from './zh-cn.js';

const placeholders = (sentence: string | undefined): string[] =>
  [...new Set(sentence?.match(/\{\w+\}/g))].toSorted();

test('every code has its sentence in both languages, filled in with the same values', () => {
  expect(Object.keys(en).toSorted()).toEqual(Object.keys(zhCN).toSorted());
  const differing = Object.keys(zhCN).filter(
    (code) => placeholders(en[code]).join() !== placeholders(zhCN[code]).join(),
  );
  expect(differing).toEqual([]);
});

test('English quotes and apostrophes are straight: a Chinese font draws the curly ones as wide as its characters', () => {
  const sentences = Object.entries({ ...en, ...tableProblems.en });
  expect(sentences.filter(([, sentence]) => /[‘’“”]/.test(sentence))).toEqual([]);
});

test('no sentence spells out the path of a cell: the cell is a field of its own (6)', () => {
  const sentences = [en, zhCN, tableProblems.en, tableProblems['zh-CN']].flatMap(Object.values);
  expect(sentences.filter((sentence: string) => sentence.includes('{cell}'))).toEqual([]);
});
