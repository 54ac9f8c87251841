import type { Language } from '../../graphql/messages/index.js';
import type { Reading } from '../../graphql/relations.js';
import { readSelected } from '../../graphql/read-one.js';
import { ImpactRun } from '../impact/impact-run.entity.js';
import { incomeWords } from '../reports/income-words.js';
import { atOnce, type Column, type Sheet } from './sheet.js';

const WORDS: Record<Language, { file: string; headings: readonly string[] }> = {
  'zh-CN': {
    file: '年度调价影响',
    headings: ['收费项目', '原数量', '新数量', '原金额（元）', '新金额（元）', '差额（元）'],
  },
  en: {
    file: 'price-change',
    // prettier-ignore
    headings: ['Charge', 'Old quantity', 'New quantity', 'By the old table (CNY)', 'By the new table (CNY)', 'Difference (CNY)'],
  },
};

const KINDS: readonly Column['kind'][] = ['text', 'count', 'count', 'yuan', 'yuan', 'yuan'];

const ASKED = new Map(
  ['servedFrom', 'servedTo', 'oldFen', 'newFen', 'differenceFen', 'byKind'].map((name) => [name, new Map()]),
);

/** What a year's table changes by kind of charge, and in all; nothing where there is no such impact. */
export async function priceChangeSheet(
  reading: Reading,
  { id }: { id: string },
  language: Language,
): Promise<Sheet> {
  const { file, headings } = WORDS[language];
  const run = (await readSelected(reading, ImpactRun, id, ASKED)) as Partial<ImpactRun> | null;
  const { byKind = [], oldFen = 0, newFen = 0, differenceFen = 0 } = run ?? {};
  const words = incomeWords[language];
  return {
    name: `${file}-${reading.today}`,
    plainName: `${WORDS.en.file}-${reading.today}`,
    title: file,
    about: run ? [`${run.servedFrom ?? ''} – ${run.servedTo ?? ''}`] : [],
    hasTotal: true,
    columns: headings.map((heading, at) => ({
      heading,
      kind: KINDS[at] ?? 'text',
      width: at === 0 ? 28 : 18,
    })),
    total: byKind.length + 1,
    rows: atOnce([
      ...byKind.map((each) => [
        words.kinds[each.kind],
        each.oldQuantity,
        each.newQuantity,
        each.oldFen,
        each.newFen,
        each.differenceFen,
      ]),
      [words.total, null, null, oldFen, newFen, differenceFen],
    ]),
  };
}
