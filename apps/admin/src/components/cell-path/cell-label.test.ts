import guide from 'policy/data/2005.json';
import { describe, expect, test } from 'vitest';
import en from '@/lib/i18n/en/words';
import { speak } from '@/lib/i18n/speak';
import zh from '@/lib/i18n/zh-CN/words';
import { cellLabel } from './cell-label';

const chinese = await speak('zh-CN', { words: zh }, 'words');
const english = await speak('en', { words: en }, 'words');

describe('a cell in words', () => {
  test.each([
    [
      '/onSiteSupport/rows/0/allowance/NETWORK',
      '现场支持 · 第 1 行 · 服务次数/年 · 网络版',
      'On-site support · row 1 · allowance a year · Network',
    ],
    ['/freePeriodMonths/STANDALONE', '免费服务期（月） · 单机版', 'Free period, months · Standalone'],
    ['/dataRepair/perVisitFen', '数据修复 · 按次收费', 'Data repair · fee per visit'],
    ['/taxPercent', '税率', 'Tax rate'],
  ])('%s is named without its table', (cell, zhName, enName) => {
    expect(cellLabel(chinese, cell)).toBe(zhName);
    expect(cellLabel(english, cell)).toBe(enName);
  });

  test.each([
    [
      '/onSiteSupport/rows/1/overageFen/OUTSIDE',
      '现场支持 · 拓步企业通 2005 等 4 个产品 · 超出次数收费 · 深圳范围外',
    ],
    [
      '/annualPlans/2/fees/0/feeFen/NETWORK',
      '年度服务费 · 数据修复服务 · 拓步仓管通 2005 等 7 个产品 · 年费 · 网络版',
    ],
    [
      '/emergency/targets/9/arrivalHours',
      '紧急状况响应 · 响应时间 · 一级故障 · 深圳范围外（当地有支持中心） · 到达现场时间',
    ],
    ['/zones/2/districts', '服务区域 · 深圳龙岗区 · 行政区'],
    ['/onSiteSupport/rows', '现场支持 · 产品行'],
  ])('%s is named by what its table says', (cell, name) => {
    expect(cellLabel(chinese, cell, guide)).toBe(name);
  });

  test('what no table has keeps its own name', () => {
    expect(cellLabel(chinese, '/nobody/knows~1this')).toBe('nobody · knows/this');
    expect(cellLabel(chinese, '')).toBe('');
  });
});
