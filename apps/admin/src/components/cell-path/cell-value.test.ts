import { expect, test } from 'vitest';
import en from '@/lib/i18n/en/words';
import { speak } from '@/lib/i18n/speak';
import zh from '@/lib/i18n/zh-CN/words';
import { cellValue } from './cell-value';

const chinese = await speak('zh-CN', { words: zh }, 'words');
const english = await speak('en', { words: en }, 'words');

test.each(['1', '2', '3', '4', '5', '6', '7', '13'])(
  'a tax rate of %s is a percentage, no weekday',
  (rate) => {
    expect(cellValue(english, '/taxPercent', rate)).toBe(`${rate}%`);
    expect(cellValue(chinese, '/taxPercent', rate)).toBe(`${rate}%`);
  },
);

test.each([
  ['/hotline/weekdays', [1, 6], '星期一、星期六'],
  ['/hotline/weekdays/0', 6, '星期六'],
  ['/emergency/targets/0/responseHours', 6, '6'],
  ['/onSiteSupport/rows/0/allowance/NETWORK', 6, '6'],
  ['/onSiteSupport/perVisitFen/SHENZHEN', 20_000, '¥200.00'],
  ['/onSiteSupport/excludedCauses', ['VIRUS', 'USER_ERROR'], '电脑病毒、用户误操作'],
  ['/emergency/excludedCauses', [], '无'],
  ['/annualPlans/0/services', ['ON_SITE_SUPPORT', 'DATA_REPAIR'], '现场支持、数据修复'],
  ['/zones/0/region', 'SHENZHEN', '深圳范围内'],
  ['/zones/2/districts', ['6', '龙岗区'], '6、龙岗区'],
  ['/hotline/from', '09:00', '09:00'],
  ['/products/0/name', 'OUTSIDE', 'OUTSIDE'],
  ['/dataRepair/perVisitFen', null, '未约定'],
  ['/dataRepair/perVisitFen', undefined, '—'],
])('what stands in %s goes by the words of that cell', (cell, value, text) => {
  expect(cellValue(chinese, cell, value)).toBe(text);
});
