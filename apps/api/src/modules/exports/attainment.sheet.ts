import type { Language } from '../../graphql/messages/index.js';
import type { Reading } from '../../graphql/relations.js';
import type { Milestone } from '../../graphql/service-desk-enums.js';
import { attainmentReport } from '../incidents/attainment-report.service.js';
import { atOnce, type Column, type Sheet } from './sheet.js';

interface Words {
  file: string;
  headings: readonly string[];
  levels: readonly string[];
  milestones: Record<Milestone, string>;
}

const WORDS: Record<Language, Words> = {
  'zh-CN': {
    file: '响应达标情况',
    headings: [
      '故障级次',
      '时间节点',
      '故障单',
      '已到期',
      '按时',
      '超时',
      '未到期',
      '暂停后超时',
      '按时率（%）',
    ],
    levels: ['一级故障', '二级故障', '三级故障'],
    milestones: { RESPONSE: '响应', ARRIVAL: '到达现场', RESOLUTION: '解决' },
  },
  en: {
    file: 'targets-met',
    headings: [
      'Level',
      'Target',
      'Incidents',
      'Decided',
      'Met',
      'Breached',
      'Pending',
      'Breached after a hold',
      'Met (%)',
    ],
    levels: ['Level 1', 'Level 2', 'Level 3'],
    milestones: { RESPONSE: 'Response', ARRIVAL: 'Arrival', RESOLUTION: 'Resolution' },
  },
};

const KINDS: readonly Column['kind'][] = [
  'text',
  'text',
  'count',
  'count',
  'count',
  'count',
  'count',
  'count',
  'percent',
];

/** How response targets were kept, by level and target, as it stands at an instant. */
export async function attainmentSheet(
  { database }: Reading,
  { from, to }: { from: string; to: string },
  language: Language,
  now: Date,
): Promise<Sheet> {
  const { rows } = await attainmentReport(database.reader, from, to, now);
  const words = WORDS[language];
  return {
    name: `${words.file}-${from}-${to}`,
    plainName: `${WORDS.en.file}-${from}-${to}`,
    title: words.file,
    about: [`${from} – ${to}`],
    columns: words.headings.map((heading, at) => ({
      heading,
      kind: KINDS[at] ?? 'count',
      width: at < 2 ? 14 : 11,
    })),
    total: rows.length,
    rows: atOnce(
      rows.map(({ level, milestone, incidents, due, met, breached, pending, breachedAfterHold }) => [
        words.levels[level - 1] ?? String(level),
        words.milestones[milestone],
        incidents,
        due,
        met,
        breached,
        pending,
        breachedAfterHold,
        percentOf(met, due),
      ]),
    ),
  };
}

/** A share in percent with one decimal; nothing of nothing. */
const percentOf = (part: number, whole: number): string | null =>
  whole === 0 ? null : (Math.round((part * 1000) / whole) / 10).toFixed(1);
