import type { TFunction } from 'i18next';
import { clauseOf } from 'policy';
import { cellLabel } from '@/components/cell-path/cell-label';

/** A cell's name with its clause, for hints and the reader of the screen. */
export function nameOfCell(words: TFunction<'words'>, document: unknown, cell: string): string {
  const clause = clauseOf(cell, document);
  const name = cellLabel(words, cell, document);
  return clause === null ? name : `${words('clause', { clause })} ${name}`;
}
