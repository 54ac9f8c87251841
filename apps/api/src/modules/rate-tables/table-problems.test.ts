import { type Problem, PROBLEM_CODES, validateTable } from 'policy';
import table2005 from 'policy/data/2005.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { messageOf } from '../../graphql/messages/index.js';
import { tableProblems } from '../../graphql/messages/table-problems.js';
import { reviewOf } from './rate-table-review.js';
import { LIST_AT_MOST, reasonsAgainstTable, valuesOf } from './table-problems.js';

test.each(['zh-CN', 'en'] as const)(
  'every code of a problem has a sentence of its own in %s, and no sentence is left over',
  (language) => {
    expect(Object.keys(tableProblems[language]).toSorted()).toEqual([...PROBLEM_CODES].toSorted());
    const sentences = PROBLEM_CODES.map((code) => messageOf(code, {}, language));
    expect(new Set(sentences).size).toBe(PROBLEM_CODES.length);
    for (const [index, sentence] of sentences.entries()) {
      expect(sentence).not.toBe(PROBLEM_CODES[index]);
      expect(/\p{Script=Han}/u.test(sentence)).toBe(language === 'zh-CN');
    }
  },
);

/** A document with nearly everything wrong that can be. */
const wrong = {
  ...table2005,
  year: 1900,
  revision: 0.5,
  effectiveFrom: '2026-02-30',
  taxPercent: 'much',
  products: [...table2005.products, { code: 'TRADE', name: '' }, { code: 'ERP', name: 7 }],
  zones: [{ ...table2005.zones[0], region: 'MOON', extra: 1 }],
  freePeriodMonths: { STANDALONE: 3, NETWORK: 2 },
  onSiteSupport: { ...table2005.onSiteSupport, perVisitFen: { SHENZHEN: 2, OUTSIDE: 1 }, rows: [] },
  dataRepair: { ...table2005.dataRepair, perVisitFen: -1 },
  training: { ...table2005.training, extraDayFen: { SHENZHEN: 2 ** 60, OUTSIDE: 'x' } },
  emergency: {
    ...table2005.emergency,
    targets: [
      ...table2005.emergency.targets,
      { zone: 'SHENZHEN_URBAN', level: 1, responseHours: 0.001, arrivalHours: 5, resolutionHours: 2 },
    ],
  },
  hotline: { weekdays: [9], from: '18:00', to: '09:00', exceptions: [{ date: '2026-01-01', closed: false }] },
  remoteChannels: 'QQ',
};

test.each(['zh-CN', 'en'] as const)(
  'a sentence in %s never shows a gap: all that it names is given',
  (language) => {
    const { errors, warnings, missing } = validateTable(wrong);
    const problems = [...errors, ...warnings, ...missing];
    expect(new Set(problems.map(({ code }) => code)).size).toBeGreaterThan(20);
    for (const problem of problems) {
      const values: Record<string, unknown> = valuesOf(problem);
      const names = [...tableProblems[language][problem.code].matchAll(/\{(\w+)\}/g)].map(
        ([, name]) => name ?? '',
      );
      for (const name of names)
        expect([problem.code, name, values[name] ?? null]).not.toEqual([problem.code, name, null]);
    }
  },
);

test('what is stated twice is named, be it a product or the targets of a zone and level (6, 10)', () => {
  const messages = reviewOf(wrong, 'en')
    .errors.filter(({ code }) => code === 'TWICE')
    .map(({ message }) => message);
  expect(messages).toContain('"TRADE" is stated twice. Keep it in one place only.');
  expect(messages).toContain('"SHENZHEN_URBAN 1" is stated twice. Keep it in one place only.');
});

test('an amount is said in yuan', () => {
  const messages = reviewOf(wrong, 'en').warnings.map(({ message }) => message);
  expect(messages).toContain(
    'The fee outside Shenzhen (¥0.01) is below that within (¥0.02). Check that this is meant.',
  );
});

test('a long text is cut in a sentence', () => {
  const problem: Problem = {
    code: 'CODE_UNKNOWN',
    clause: null,
    cell: '/x',
    values: { found: 'x'.repeat(1000) },
  };
  expect(valuesOf(problem)).toEqual({ found: `${'x'.repeat(40)}…` });
});

test('a list may have as many entries as the limit, and not one more', () => {
  const channels = (length: number) => ({
    ...table2005,
    remoteChannels: Array.from({ length }, (_, index) => `channel ${index}`),
  });
  expect(reasonsAgainstTable(channels(LIST_AT_MOST))).toEqual([]);
  expect(reasonsAgainstTable(channels(LIST_AT_MOST + 1))).toEqual([
    { code: 'LIST_TOO_LONG', cell: '/remoteChannels', clause: '9', values: { max: LIST_AT_MOST } },
  ]);
});

test('the place of a list that is too long is a JSON Pointer, whatever its key', () => {
  const [reason] = reasonsAgainstTable({ 'a/b~c': Array.from({ length: LIST_AT_MOST + 1 }) });
  expect(reason?.cell).toBe('/a~1b~0c');
});
