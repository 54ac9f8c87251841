import { createRequire } from 'node:module';
import type * as Pinyin from 'pinyin-pro';

/** Its dictionary is read once a name is to be spelt, not when the process starts. */
const require = createRequire(import.meta.url);

/** As much as its column holds. */
const LONGEST = 900;

/** What a name is found by in pinyin: its initials, a blank, and the whole without tones, in small letters: 晨光印刷 → `cgys chenguangyinshua`. */
export function pinyinOf(name: string): string {
  const { pinyin } = require('pinyin-pro') as typeof Pinyin;
  const spelt = (pattern: 'first' | 'pinyin'): string =>
    pinyin(name, { pattern, toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join('');
  return `${spelt('first')} ${spelt('pinyin')}`.toLowerCase().slice(0, LONGEST);
}
