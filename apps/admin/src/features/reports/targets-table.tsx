import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttainmentOutcome, AttainmentReportQuery } from '@/gql/graphql';
import type { TargetsSearch } from './report-search';
import styles from './reports.module.css';

interface TargetsTableProps {
  readonly report: AttainmentReportQuery['attainmentReport'];
  readonly onOpen: (figure: TargetsSearch) => void;
}

/** A share of a count in percent; nothing of nothing. */
const share = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${((part * 100) / whole).toFixed(1)}%`;

/** The counts of the chart, with the share that was met, and below them for which reasons work was held. */
export function TargetsTable({ report: { rows, holds }, onOpen }: TargetsTableProps): ReactNode {
  const { t } = useTranslation(['reports', 'words']);
  const opens = (
    count: number,
    figure: TargetsSearch & { readonly outcome: AttainmentOutcome },
    of: string,
  ): ReactNode =>
    count === 0 ? (
      0
    ) : (
      <button
        type="button"
        className={styles['figure']}
        aria-label={t('targets.openIncidents', { count, of })}
        onClick={() => onOpen(figure)}
      >
        {count}
      </button>
    );
  return (
    <>
      <div className={styles['scroll']} role="region" aria-label={t('targets.table')} tabIndex={0}>
        <table className={styles['table']}>
          <caption className="visually-hidden">{t('targets.table')}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles['words']}>
                {t('targets.ofLevel')}
              </th>
              <th scope="col" className={styles['words']}>
                {t('targets.milestone')}
              </th>
              {(
                ['incidents', 'due', 'met', 'share', 'breached', 'breachedAfterHold', 'pending'] as const
              ).map((name) => (
                <th key={name} scope="col">
                  {t(`targets.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const { level, milestone, incidents, due, met, breached, breachedAfterHold, pending } = row;
              const place = { level: level as 1, milestone };
              const name = `${t(`words:level.${level as 1}`)} · ${t(`milestone.${milestone}`)}`;
              return (
                <tr key={`${level} ${milestone}`}>
                  <th scope="row" className={styles['words']}>
                    {t(`words:level.${level as 1}`)}
                  </th>
                  <th scope="row" className={styles['words']}>
                    {t(`milestone.${milestone}`)}
                  </th>
                  <td>{incidents}</td>
                  <td>{due}</td>
                  <td>{opens(met, { ...place, outcome: 'MET' }, `${name} · ${t('targets.met')}`)}</td>
                  <td>{share(met, due)}</td>
                  <td>
                    {opens(breached, { ...place, outcome: 'BREACHED' }, `${name} · ${t('targets.breached')}`)}
                  </td>
                  <td>{breachedAfterHold}</td>
                  <td>
                    {opens(pending, { ...place, outcome: 'PENDING' }, `${name} · ${t('targets.pending')}`)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {holds.length > 0 && (
        <>
          <h2 className={styles['below']}>{t('targets.holds')}</h2>
          <ul className={styles['holds']}>
            {holds.map(({ reason, holds: count, incidents }) => (
              <li key={reason}>
                {t('targets.hold', { reason: t(`hold.${reason}`), holds: count, count: incidents })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
