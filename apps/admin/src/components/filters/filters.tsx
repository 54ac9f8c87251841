import type { ReactNode } from 'react';
import styles from './filters.module.css';

interface FiltersProps {
  /** What is filtered, for the reader of the screen. */
  readonly label: string;
  readonly children: ReactNode;
}

/** The filters above a list, side by side where there is room. */
export const Filters = ({ label, children }: FiltersProps): ReactNode => (
  <div role="search" aria-label={label} className={styles['filters']}>
    {children}
  </div>
);

interface FilterProps {
  readonly label: string;
  /** The id of the control that the label is for. */
  readonly htmlFor: string;
  readonly children: ReactNode;
}

/** One filter with its label above it. */
export const Filter = ({ label, htmlFor, children }: FilterProps): ReactNode => (
  <div className={styles['filter']}>
    <label htmlFor={htmlFor}>{label}</label>
    {children}
  </div>
);
