import { readCell, type CellChange } from 'policy';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatChange } from '@/lib/format/percent';
import { figureText, type FigureKind } from './figure-kinds';
import { useSheet } from './sheet-context';
import styles from './figure.module.css';

/** The products of the row in which a cell stands; none for a cell that is no product's. */
function productsOfRow(document: unknown, cell: string): readonly string[] {
  const row = /^.*\/(?:rows|fees)\/\d+/.exec(cell)?.[0];
  const products = row === undefined ? [] : readCell(document, `${row}/products`);
  return Array.isArray(products) ? products.map(String) : [];
}

/** What was stated before: of a regrouped row for the products that changed and for those that did not. */
function beforesOf(
  changes: readonly CellChange[],
  after: unknown,
  products: readonly string[],
): readonly unknown[] {
  const befores = changes.map(({ before }) => before);
  const changed = new Set(changes.flatMap((change) => change.products ?? []));
  return products.every((product) => changed.has(product)) ? befores : [after, ...befores];
}

interface BaseValueProps {
  readonly cell: string;
  readonly kind: FigureKind;
  /** Whether what is typed can be compared with it. */
  readonly compared: boolean;
}

/** What the table before states for a cell, in grey, and by how much it changed. */
export function BaseValue({ cell, kind, compared }: BaseValueProps): ReactNode {
  const { document, baseName, changes } = useSheet();
  const { t } = useTranslation(['rate-tables', 'words']);
  const changed = changes.get(cell);
  const after = readCell(document, cell);
  // Nothing was stated and nothing is: there is nothing to compare.
  if (baseName === null || (changed === undefined && after === null)) return null;
  const befores = changed === undefined ? [after] : beforesOf(changed, after, productsOfRow(document, cell));
  const texts = [...new Set(befores.map((before) => figureText(kind, before) ?? t('words:notStated')))];
  const before = befores.length === 1 && typeof befores[0] === 'number' ? befores[0] : null;
  const percent =
    changed === undefined || !compared
      ? null
      : formatChange(before, typeof after === 'number' ? after : null);
  return (
    <span className={styles['base']}>
      <span className="visually-hidden">{t('sheet.before', { name: baseName })}</span>
      {texts.join(' / ')}
      {percent !== null && <span className={styles['percent']}>{percent}</span>}
    </span>
  );
}
