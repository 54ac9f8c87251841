import { expect, test } from 'vitest';
import { creditCodeCheck, isCreditCode } from './credit-code.js';

test.each(['91350100M000100Y43', '9144030071526726XG', '91440300708461136T', '91110000802100433B'])(
  'the check character of %s is right (GB 32100)',
  (code) => {
    expect(creditCodeCheck(code.slice(0, 17))).toBe(code[17]);
    expect(isCreditCode(code)).toBe(true);
  },
);

test('a code with any one character changed, or two neighbours swapped, is none', () => {
  const code = '91350100M000100Y43';
  for (let at = 0; at < 18; at += 1) {
    for (const other of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
      const changed = code.slice(0, at) + other + code.slice(at + 1);
      expect([changed, isCreditCode(changed)]).toEqual([changed, other === code[at]]);
    }
    const swapped = code.slice(0, at) + (code[at + 1] ?? '') + (code[at] ?? '') + code.slice(at + 2);
    expect([swapped, isCreditCode(swapped)]).toEqual([swapped, swapped === code]);
  }
});

test.each([
  '',
  '91350100M000100Y4',
  '91350100M000100Y433',
  '91350100m000100y43',
  'I1350100M000100Y43',
  '９1350100M000100Y43',
])('“%s” is no credit code', (text) => expect(isCreditCode(text)).toBe(false));
