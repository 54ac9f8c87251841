import { clauseOf } from 'policy';
import { cellLabel } from '@/components/cell-path/cell-label';
import type { SpokenSheet } from './sheet-context';

/** A cell's name with its clause, for hints and the reader of the screen. */
export function nameOfCell(t: SpokenSheet['t'], document: unknown, cell: string): string {
  const clause = clauseOf(cell, document);
  const name = cellLabel(t as unknown as Parameters<typeof cellLabel>[0], cell, document);
  return clause === null ? name : `${t('words:clause', { clause })} ${name}`;
}
