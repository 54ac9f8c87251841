import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarVisitFragment } from '@/gql/graphql';
import { todayInShanghai } from '@/lib/format/dates';
import { VisitDialog } from './visit-dialog';
import styles from './visits.module.css';

interface VisitCalendarProps {
  readonly days: readonly string[];
  /** The month that is shown, YYYY-MM; null for a week. */
  readonly month: string | null;
  readonly visits: readonly CalendarVisitFragment[];
}

/** Whole weeks, a row each, with the visits of each day; one opens with what can be done about it. */
export function VisitCalendar({ days, month, visits }: VisitCalendarProps): ReactNode {
  const { t } = useTranslation(['visits', 'app', 'words']);
  const [open, setOpen] = useState<string | null>(null);
  const opened = visits.find(({ id }) => id === open);
  const weeks = Array.from({ length: days.length / 7 }, (_, at) => days.slice(at * 7, at * 7 + 7));
  const today = todayInShanghai();
  return (
    <div className={styles['scroll']} role="region" aria-label={t('app:nav.visits')} tabIndex={0}>
      <table className={styles['calendar']} data-week={month === null}>
        <thead>
          <tr>
            {(['1', '2', '3', '4', '5', '6', '7'] as const).map((day) => (
              <th key={day} scope="col">
                {t(`words:weekday.${day}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td
                  key={day}
                  data-today={day === today}
                  data-other={month !== null && !day.startsWith(month)}
                >
                  <time dateTime={day}>{day.slice('2026-'.length)}</time>
                  <ul>
                    {visits
                      .filter(({ plannedOn }) => plannedOn === day)
                      .map((visit) => (
                        <li key={visit.id}>
                          <button
                            type="button"
                            className={styles['visit']}
                            data-status={visit.status}
                            onClick={() => setOpen(visit.id)}
                          >
                            {visit.customer.name}
                            <span>
                              {t(`status.${visit.status}`)}
                              {visit.engineer !== null && ` · ${visit.engineer}`}
                            </span>
                          </button>
                        </li>
                      ))}
                  </ul>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {opened !== undefined && <VisitDialog visit={opened} onClose={() => setOpen(null)} />}
    </div>
  );
}
