import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cellLabel } from './cell-label';

interface CellPathProps {
  /** JSON Pointer into a rate table. */
  readonly cell: string;
  /** The table's document, where it is at hand: rows are then named by their products. */
  readonly document?: unknown;
}

/** A cell of a rate table in words, with its path as the hint. */
export function CellPath({ cell, document }: CellPathProps): ReactNode {
  const { t } = useTranslation('words');
  return <span title={cell}>{cellLabel(t, cell, document)}</span>;
}
