import { readCell, type CellChange } from 'policy';
import { differenceOf } from '../draft/difference';
import { figureText, type FigureKind } from './figure-kinds';
import { useSheet } from './sheet-context';

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

/** What the table before states for a cell, and by how much the draft differs. */
export interface Before {
  readonly text: string;
  /** Such as `+¥20 (+10.0%)`; empty where it did not change, or is no number. */
  readonly difference: string;
}

/** What the table before states for a cell in words; null where there is nothing to compare. */
export function useBefore(cell: string, kind: FigureKind, compared: boolean): Before | null {
  const { document, baseName, changes, t } = useSheet();
  const changed = changes.get(cell);
  const after = readCell(document, cell);
  // Nothing was stated and nothing is: there is nothing to compare.
  if (baseName === null || (changed === undefined && after === null)) return null;
  const befores = changed === undefined ? [after] : beforesOf(changed, after, productsOfRow(document, cell));
  const texts = [...new Set(befores.map((before) => figureText(kind, before) ?? t('words:notStated')))];
  const difference =
    changed === undefined || !compared || befores.length !== 1
      ? ''
      : differenceOf(kind === 'yuan', befores[0], after);
  return { text: texts.join(' / '), difference };
}
