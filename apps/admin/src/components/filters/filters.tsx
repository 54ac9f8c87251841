import type { ReactNode } from 'react';
import { SavedViews } from '@/components/saved-views/saved-views';
import styles from './filters.module.css';

interface FiltersProps {
  /** What is filtered, for the reader of the screen. */
  readonly label: string;
  readonly children: ReactNode;
}

/** The filters above a list, side by side where there is room, with the views that were saved of the page. */
export const Filters = ({ label, children }: FiltersProps): ReactNode => (
  <div role="search" aria-label={label} className={styles['filters']}>
    {children}
    <SavedViews />
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
