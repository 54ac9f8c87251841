import type { TFunction } from 'i18next';
import { formatFen } from '@/lib/format/money';
import { plainText } from '@/lib/format/plain-text';

type Words = TFunction<'words'>;

/** The words for what stands under a key of the table; what stands elsewhere is no code. */
const groupOfKey: ReadonlyMap<string, string> = new Map([
  ['excludedCauses', 'cause'],
  ['remoteChannels', 'channel'],
  ['services', 'service'],
  ['region', 'region'],
  ['weekdays', 'weekday'],
  ['zone', 'zone'],
  ['level', 'level'],
]);

const lastKey = (cell: string): string => cell.split('/').findLast((key) => !/^\d*$/.test(key)) ?? '';

function oneValue(t: Words, cell: string, value: unknown): string {
  const group = groupOfKey.get(lastKey(cell));
  if (group !== undefined)
    return t(`${group}.${plainText(value)}` as 'none', { defaultValue: plainText(value) });
  if (typeof value === 'number' && /Fen(\/|$)/.test(cell)) return formatFen(value);
  return cell === '/taxPercent' ? `${plainText(value)}%` : plainText(value);
}

/** What stands in a cell in words: amounts in yuan, codes by the word for that cell, lists joined, null as 未约定. */
export function cellValue(t: Words, cell: string, value: unknown): string {
  if (value === undefined) return '—';
  if (value === null) return t('notStated');
  if (!Array.isArray(value)) return oneValue(t, cell, value);
  return value.length === 0 ? t('none') : value.map((item) => oneValue(t, cell, item)).join(t('comma'));
}
