import { daysBetween } from 'policy';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, todayInShanghai } from '@/lib/format/dates';
import { currentLanguage } from '@/lib/i18n/i18n';
import type { LicenceOnPage } from './customer-document';
import styles from './coverage-years.module.css';

type Period = LicenceOnPage['entitlements'][number];

/** The stretch of time that the bars show: a year back, two ahead, and never less than a day. */
function stretchAround(today: string): { from: string; to: string } {
  const year = Number(today.slice(0, 4));
  return { from: `${year - 1}-01-01`, to: `${year + 2}-01-01` };
}

/** The cover of a licence over time, a bar a period for each service; what it says stands in words as well. */
export function CoverageYears({ licence }: { readonly licence: LicenceOnPage }): ReactNode {
  const { t } = useTranslation(['customers', 'words']);
  const today = todayInShanghai();
  const { from, to } = stretchAround(today);
  const whole = daysBetween(from, to);
  const shareOf = (day: string): number => Math.min(1, Math.max(0, daysBetween(from, day) / whole));
  const language = currentLanguage();
  const shown = licence.entitlements.filter(
    ({ startsOn, endsOn }) => startsOn <= endsOn && endsOn >= from && startsOn < to,
  );
  if (shown.length === 0) return null;
  const said = ({ source, startsOn, endsOn, drawn, allowance }: Period): string =>
    [
      t(`words:coverage.${source}`),
      t('words:period', { from: formatDate(startsOn, language), to: formatDate(endsOn, language) }),
      allowance === null ? t('words:drawnOfUnstated', { drawn }) : t('words:drawn', { drawn, allowance }),
    ].join(' · ');
  const years = [0, 1, 2].map((index) => Number(from.slice(0, 4)) + index);
  return (
    <div className={styles['years']}>
      {(['ON_SITE_SUPPORT', 'DATA_REPAIR'] as const).map((service) => (
        <div key={service} className={styles['row']}>
          <span className={styles['service']}>{t(`words:service.${service}`)}</span>
          <ul
            className={styles['track']}
            aria-label={t('licences.overTime', { service: t(`words:service.${service}`) })}
          >
            {shown
              .filter((period) => period.service === service)
              .map((period) => (
                <li
                  key={period.id}
                  className={styles['bar']}
                  data-source={period.source}
                  data-full={period.allowance !== null && period.drawn >= period.allowance}
                  title={said(period)}
                  style={{
                    insetInlineStart: `${shareOf(period.startsOn) * 100}%`,
                    // The last day is covered too.
                    inlineSize: `${(shareOf(period.endsOn) - shareOf(period.startsOn) + 1 / whole) * 100}%`,
                  }}
                >
                  <span className={styles['words']}>{said(period)}</span>
                </li>
              ))}
            <li
              aria-hidden="true"
              className={styles['today']}
              style={{ insetInlineStart: `${shareOf(today) * 100}%` }}
            />
          </ul>
        </div>
      ))}
      <div className={styles['row']} aria-hidden="true">
        <span />
        <span className={styles['scale']}>
          {years.map((year) => (
            <span key={year}>{year}</span>
          ))}
        </span>
      </div>
    </div>
  );
}
