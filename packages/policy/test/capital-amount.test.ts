import { describe, expect, test } from 'vitest';
import { capitalAmount } from '../src/capital-amount.js';

describe('an amount written out on a Chinese invoice', () => {
  test.each([
    [0, '零元整'],
    [5, '伍分'],
    [10, '壹角整'],
    [100, '壹元整'],
    [30000, '叁佰元整'],
    [123456, '壹仟贰佰叁拾肆元伍角陆分'],
    [123405, '壹仟贰佰叁拾肆元零伍分'],
    [123450, '壹仟贰佰叁拾肆元伍角整'],
    [100500, '壹仟零伍元整'],
    [1000000, '壹万元整'],
    [1000500, '壹万零伍元整'],
    [1010000, '壹万零壹佰元整'],
    [10000000000, '壹亿元整'],
    [10000000100, '壹亿零壹元整'],
    [10050000000, '壹亿零伍拾万元整'],
  ])('%i fen is %s', (fen, words) => {
    expect(capitalAmount(fen)).toBe(words);
  });
});
