import type { ReactNode } from 'react';
import styles from './facts.module.css';

/** A name and what it is. */
export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  /** A text that wants the whole width. */
  readonly wide?: boolean;
}

/** What there is to know of one thing, in short pairs. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }): ReactNode => (
  <dl className={styles['facts']}>
    {facts.map(({ label, value, wide = false }) => (
      <div key={label} data-wide={wide}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
