import type { CSSProperties, ReactNode } from 'react';
import styles from './facts.module.css';

/** A name and what it is. */
export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  /** A text that wants the whole width. */
  readonly wide?: boolean;
}

const MOST_BESIDE = [2, 3, 4, 5, 6, 7, 8];

/** In how many columns facts stand so that their rows are as even as can be: of six where five fit, three and three. */
function evenColumns(facts: readonly Fact[]): CSSProperties {
  const count = Math.max(1, facts.filter(({ wide }) => wide !== true).length);
  return Object.fromEntries(
    MOST_BESIDE.map((most) => [`--columns-of-${most}`, Math.ceil(count / Math.ceil(count / most))]),
  );
}

/** What there is to know of one thing, in short pairs. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }): ReactNode => (
  <div className={styles['frame']}>
    <dl className={styles['facts']} style={evenColumns(facts)}>
      {facts.map(({ label, value, wide = false }) => (
        <div key={label} data-wide={wide}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </div>
);
