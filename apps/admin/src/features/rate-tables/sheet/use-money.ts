import { readCell } from 'policy';
import { useTranslation } from 'react-i18next';
import { yuanInput } from '@/lib/format/money';
import { useSheet } from './sheet-context';

/** Gives a fee of the table as the notes write it: ¥300; 未约定 where it is not stated. */
export function useMoney(): (cell: string) => string {
  const { document } = useSheet();
  const { t } = useTranslation('words');
  return (cell) => {
    const fen = readCell(document, cell);
    return typeof fen === 'number' ? `¥${yuanInput(fen)}` : t('notStated');
  };
}
