import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { cellValue } from '@/components/cell-path/cell-value';

/** Gives what stands in a cell in words, in the language shown. */
export function useCellValue(): (cell: string, value: unknown) => string {
  const { t } = useTranslation('words');
  return useCallback((cell, value) => cellValue(t, cell, value), [t]);
}
