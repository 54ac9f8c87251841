import { decide, explain, type RateTable } from 'policy';
import guide from 'policy/data/2005.json';
import { expect, test } from 'vitest';
import enDecision from '@/lib/i18n/en/decision';
import enWords from '@/lib/i18n/en/words';
import { speak } from '@/lib/i18n/speak';
import zhDecision from '@/lib/i18n/zh-CN/decision';
import zhWords from '@/lib/i18n/zh-CN/words';
import { readValue, stepSentence, type Step } from './step-sentence';

const table = guide as RateTable;
const chinese = await speak('zh-CN', { decision: zhDecision, words: zhWords }, 'decision', 'words');
const english = await speak('en', { decision: enDecision, words: enWords }, 'decision', 'words');

const visit = {
  kind: 'ON_SITE_SUPPORT',
  product: 'FINANCE',
  edition: 'NETWORK',
  zone: 'OUTSIDE',
  coverage: 'ANNUAL',
};
const training = {
  kind: 'TRAINING',
  product: 'PRODUCTION',
  edition: 'NETWORK',
  zone: 'OUTSIDE',
  mode: 'ON_SITE',
  trainees: 8,
};
const requests: readonly unknown[] = [
  { ...visit, used: 2, cause: 'SOFTWARE_USE' },
  { ...visit, used: 10, travelFen: 12_345 },
  { ...visit, cause: 'VIRUS', zone: 'SHENZHEN_BAOAN' },
  { ...visit, coverage: 'NONE', kind: 'EMERGENCY', level: 2, travelFen: 100 },
  { ...visit, coverage: 'FREE_PERIOD', kind: 'EMERGENCY', level: 1 },
  { ...visit, kind: 'DATA_REPAIR', used: 12 },
  { ...training, days: 6, salesContractPaid: true, travelFen: 500, operators: 9 },
  { ...training, days: 1, salesContractPaid: true, trainees: 9, mode: 'AT_VENDOR' },
  { ...training, days: 1, salesContractPaid: false },
  { kind: 'ANNUAL_PLAN', product: 'HR', edition: 'STANDALONE', plan: 'FULL', years: 1 },
  { kind: 'ANNUAL_PLAN', product: 'ERP', edition: 'STANDALONE', plan: 'FULL', years: 1 },
  { kind: 'NONSENSE' },
];

test('every step of every kind of decision is a whole sentence in both languages', () => {
  for (const request of requests) {
    for (const step of explain(table, request)) {
      for (const t of [chinese, english]) {
        const sentence = stepSentence(t, step);
        expect(sentence, step.code).not.toMatch(/[{}]|undefined|null|\[object/);
        expect(sentence, step.code).not.toBe(step.code);
      }
    }
  }
});

const stepsOf = (request: object): readonly Step[] => {
  const decision = decide(table, request);
  return decision.ok ? decision.trace : [];
};
const sentenceOf = (steps: readonly Step[], code: string): string =>
  steps
    .filter((step) => step.code === code)
    .map((step) => stepSentence(chinese, step))
    .join('');

test('the eleventh visit of a network licence is explained with its fee and its travel (6)', () => {
  const steps = stepsOf({ ...visit, used: 10, travelFen: 12_345 });
  expect(sentenceOf(steps, 'ALLOWANCE_USED_UP')).toBe('10 次已用完，此次按超出次数计费。');
  expect(sentenceOf(steps, 'OVERAGE_FEE_READ')).toBe('超出次数每次 ¥300.00。');
  expect(sentenceOf(steps, 'TRAVEL_CHARGED')).toBe('深圳范围外，差旅费按实际费用 ¥123.45 计算。');
  const fee = steps.find(({ code }) => code === 'OVERAGE_FEE_READ');
  expect(fee === undefined ? '' : readValue(chinese, fee)).toBe('¥300.00');
});

test('what was agreed beside the table is said with its figures and days', () => {
  const step = (code: string, values: object): Step => ({
    code,
    clause: '12',
    cell: null,
    value: null,
    values,
  });
  const year = { from: '2026-01-01', to: '2026-12-31' };
  const said = [
    step('AGREED_PRICE', { amountFen: 123_450, totalFen: 123_450 }),
    step('DISCOUNT', { shareFen: 500, totalFen: -500 }),
    step('CANCELLATION', { feeFen: 36_500, year, from: '2026-12-31', totalFen: -100 }),
    step('EDITION_UPGRADE', { oldFeeFen: 100, newFeeFen: 36_600, year, from: '2026-12-31', totalFen: 100 }),
  ].flatMap((each) => [stepSentence(chinese, each), stepSentence(english, each)]);
  expect(said.filter((sentence) => /\{\{|undefined|^[A-Z_]+$/.test(sentence))).toEqual([]);
  expect(said[4]).toContain('2026-01-01 至 2026-12-31');
  expect(said[6]).toContain('¥365.00'.replace('365.00', '1.00'));
});
