import type { ReactNode } from 'react';
import { productPlaces } from '../draft/product-places';
import { useSheet } from './sheet-context';
import styles from './sheet.module.css';

/** Says over a schedule whether every product stands in it once, and which do not. */
export function EachOnce({ rows }: { readonly rows: string }): ReactNode {
  const { document, editor, t } = useSheet();
  if (editor === null) return null;
  const { missing, repeated } = productPlaces(document, rows);
  const namesOf = (codes: readonly string[]): string =>
    codes
      .map((code) => document.products.find((product) => product.code === code)?.name ?? code)
      .join(t('words:comma'));
  const wrong = [
    missing.length > 0 && t('sheet.missing', { products: namesOf(missing) }),
    repeated.length > 0 && t('sheet.repeated', { products: namesOf(repeated) }),
  ].filter((text) => text !== false);
  return (
    <span className={styles['once']} data-wrong={wrong.length > 0}>
      {wrong.length > 0 ? wrong.join(' ') : t('sheet.eachOnce', { count: document.products.length })}
    </span>
  );
}
