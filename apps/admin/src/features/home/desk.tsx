import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { RecordList, type RecordItem } from '@/components/data/record-list';
import styles from './home.module.css';

interface DeskProps {
  readonly title: string;
  /** Where its work begins. */
  readonly start?: ReactNode;
  /** Its cards. */
  readonly cards: ReactNode;
  readonly error: CombinedError | undefined;
  readonly onRetry: () => void;
  /** Its short lists. */
  readonly children: ReactNode;
}

/** One desk: what there is in numbers, each a way into its list, and what came last. */
export const Desk = ({ title, start, cards, error, onRetry, children }: DeskProps): ReactNode => (
  <section className={styles['desk']} aria-label={title}>
    <div className={styles['head']}>
      <h2 className={styles['title']}>{title}</h2>
      {start}
    </div>
    {error === undefined ? (
      <>
        <ul className={styles['cards']}>{cards}</ul>
        <div className={styles['lists']}>{children}</div>
      </>
    ) : (
      <FaultState error={error} onRetry={onRetry} />
    )}
  </section>
);

type CardProps = Pick<LinkProps, 'to' | 'params' | 'search'> & {
  readonly label: string;
  /** What makes it pressing: since when, until when. */
  readonly note?: ReactNode;
  /** How many there are, or what it is; a dash until it is known. */
  readonly figure: string | number | undefined;
};

/** A place to go to, with how much there is of it. */
export const Card = ({ label, figure, note, ...place }: CardProps): ReactNode => (
  <li>
    <Link {...place} className={styles['card']}>
      <span className={styles['label']}>{label}</span>
      <span className={styles['figure']} data-none={figure === 0}>
        {figure ?? '—'}
      </span>
      {note !== undefined && <span className={styles['note']}>{note}</span>}
    </Link>
  </li>
);

interface LatestProps extends Pick<LinkProps, 'to' | 'params' | 'search'> {
  readonly title: string;
  /** Undefined until the first answer. */
  readonly items: readonly RecordItem[] | undefined;
  readonly empty: string;
}

/** A few records in brief, and the way to all of them. */
export function Latest({ title, items, empty, ...place }: LatestProps): ReactNode {
  const { t } = useTranslation('home');
  return (
    <div className={styles['latest']}>
      <div className={styles['head']}>
        <h3 className={styles['subtitle']}>{title}</h3>
        <Link {...place} aria-label={`${t('all')}: ${title}`}>
          {t('all')}
        </Link>
      </div>
      {items === undefined ? <PageLoading /> : <RecordList label={title} items={items} empty={empty} />}
    </div>
  );
}
