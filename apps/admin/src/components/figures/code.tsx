import type { ReactNode } from 'react';
import styles from './figures.module.css';

/** A number or serial such as S-2026-0042: it stays on one line. */
export const Code = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <span className={styles['figure']}>{children}</span>
);
