import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncidentStateFragment } from '@/gql/graphql';
import { timeInShanghai, todayInShanghai } from '@/lib/format/dates';
import styles from './incidents.module.css';

const signs = { NONE: '–', PENDING: '○', MET: '✓', BREACHED: '!', NOT_NEEDED: '–' } as const;

/** A time of today, else with its day: 14:03, 11-24 14:03. */
function shortInstant(instant: string): string {
  const day = todayInShanghai(new Date(instant));
  const time = timeInShanghai(instant);
  return day === todayInShanghai() ? time : `${day.slice('2026-'.length)} ${time}`;
}

/** Response, arrival and resolution, each with where it stands: a sign and a word, the colour repeats them. */
export function TargetMarks({ targets }: Pick<IncidentStateFragment, 'targets'>): ReactNode {
  const { t } = useTranslation('incidents');
  return (
    <ul className={styles['targets']}>
      {targets.map(({ milestone, dueAt, status }) => (
        <li key={milestone} data-status={status}>
          <span aria-hidden>{signs[status]}</span> {t(`milestone.${milestone}`)}{' '}
          <span className={styles['standing']}>
            {status === 'PENDING' && dueAt !== null ? shortInstant(dueAt) : t(`standing.${status}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
