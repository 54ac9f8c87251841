import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import styles from './home.module.css';

interface DeskProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One desk's way into its work. */
export const Desk = ({ title, children }: DeskProps): ReactNode => (
  <section className={styles['desk']} aria-label={title}>
    <h2 className={styles['title']}>{title}</h2>
    <ul className={styles['entries']}>{children}</ul>
  </section>
);

type EntryProps = Pick<LinkProps, 'to' | 'params'> & {
  readonly label: string;
  /** How many there are, or what it is; a dash until it is known. */
  readonly figure?: string | number | undefined;
};

/** A place to go to, with how much waits there. */
export const Entry = ({ label, figure, ...place }: EntryProps): ReactNode => (
  <li>
    <Link {...place} className={styles['entry']}>
      <span className={styles['label']}>{label}</span>
      <span className={styles['figure']}>{figure ?? '—'}</span>
    </Link>
  </li>
);

/** A place to go to at once. */
export const Start = ({ label, ...place }: Omit<EntryProps, 'figure'>): ReactNode => (
  <li>
    <Link {...place} className={styles['start']}>
      {label}
      <span aria-hidden="true">→</span>
    </Link>
  </li>
);
