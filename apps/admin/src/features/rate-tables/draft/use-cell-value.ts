import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { plainText } from '@/lib/format/plain-text';
import { formatFen } from '@/lib/format/money';

const wordGroups = ['cause', 'channel', 'service', 'region', 'weekday'] as const;

/** Gives what stands in a cell in words: amounts in yuan, codes by their word, lists joined, null as 未约定. */
export function useCellValue(): (cell: string, value: unknown) => string {
  const { t } = useTranslation('words');
  return useCallback(
    (cell, value) => {
      const one = (item: unknown): string => {
        const words = wordGroups.map((group) =>
          t(`${group}.${plainText(item)}` as 'none', { defaultValue: '' }),
        );
        return words.find((word) => word !== '') ?? plainText(item);
      };
      if (value === undefined) return '—';
      if (value === null) return t('notStated');
      if (Array.isArray(value)) return value.length === 0 ? t('none') : value.map(one).join(t('comma'));
      if (typeof value === 'number') return /Fen(\/|$)/.test(cell) ? formatFen(value) : String(value);
      return one(value);
    },
    [t],
  );
}
