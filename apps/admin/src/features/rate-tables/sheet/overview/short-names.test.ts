import { expect, test } from 'vitest';
import { shortNames } from './short-names';

test('what all names share is left out', () => {
  expect(shortNames(['拓步财务通 2005', '拓步出纳通 2005', '拓步仓库 2005'])).toEqual([
    '财务通',
    '出纳通',
    '仓库',
  ]);
});

test('a name stays whole where nothing would be left of one, or where it stands alone', () => {
  expect(shortNames(['拓步', '拓步财务'])).toEqual(['拓步', '拓步财务']);
  expect(shortNames(['拓步财务通 2005'])).toEqual(['拓步财务通 2005']);
});
