import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '@/lib/format/dates';
import { currentLanguage } from '@/lib/i18n/i18n';
import styles from './incidents.module.css';
import { useNow } from './use-now';

const twoDigits = (count: number): string => String(count).padStart(2, '0');

/** A span of seconds as a clock shows it: 25:03:09, hours without end. */
const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 3600)}:${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;

const SOON_SECONDS = 15 * 60;

/** How long until an instant, to the second, or how long since; the word says which, its colour says it again. */
export function Countdown({ until }: { readonly until: string }): ReactNode {
  const { t } = useTranslation('incidents');
  const left = Math.floor(Date.parse(until) / 1000) - useNow();
  const tone = left < 0 ? 'over' : left <= SOON_SECONDS ? 'soon' : 'calm';
  return (
    <time
      dateTime={until}
      title={formatInstant(until, currentLanguage())}
      className={styles['countdown']}
      data-tone={tone}
    >
      <span>{t(`countdown.${tone}`)}</span> <b>{clockText(Math.abs(left))}</b>
    </time>
  );
}
