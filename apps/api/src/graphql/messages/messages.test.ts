import { expect, test } from 'vitest';
import { catalogues } from './index.js';

const [en, zhCN] = [catalogues.en, catalogues['zh-CN']];

const placeholders = (sentence: string | undefined): string[] =>
  [...new Set(sentence?.match(/\{\w+\}/g))].toSorted();

test('every code has its sentence in both languages, filled in with the same values', () => {
  expect(Object.keys(en).length).toBeGreaterThan(100);
  expect(Object.keys(en).toSorted()).toEqual(Object.keys(zhCN).toSorted());
  const differing = Object.keys(zhCN).filter(
    (code) => placeholders(en[code]).join() !== placeholders(zhCN[code]).join(),
  );
  expect(differing).toEqual([]);
});

test('English quotes and apostrophes are straight: a Chinese font draws the curly ones as wide as its characters', () => {
  expect(Object.entries(en).filter(([, sentence]) => /[‘’“”]/.test(sentence))).toEqual([]);
});

test('no sentence spells out the path of a cell: the cell is a field of its own (6)', () => {
  const sentences = [en, zhCN].flatMap(Object.values);
  expect(sentences.filter((sentence: string) => sentence.includes('{cell}'))).toEqual([]);
});
