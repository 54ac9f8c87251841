import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choices } from './choices';
import { FeesTable } from './fees-table';
import { HotlineExceptions } from './hotline-exceptions';
import { Section } from './section';
import { useShows } from './use-shows';
import styles from './sheet.module.css';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** Clause 4: when the hotline is open. */
export function HotlineSection(): ReactNode {
  const { t } = useTranslation(['rate-tables', 'words']);
  const shows = useShows();
  return (
    <Section of="hotline" clause="4">
      {shows('/hotline/weekdays') && (
        <div className={styles['line']}>
          <span className={styles['lineLabel']}>{t('hotline.weekdays')}</span>
          <Choices
            cell="/hotline/weekdays"
            label={t('hotline.weekdays')}
            options={weekdays}
            wordOf={(day) => t(`words:weekday.${day}`)}
          />
        </div>
      )}
      {(shows('/hotline/from') || shows('/hotline/to')) && (
        <FeesTable
          caption={t('hotline.hours')}
          corner={t('hotline.days')}
          columns={[t('hotline.from'), t('hotline.until')]}
          kind="time"
          rows={[{ key: 'hours', label: t('hotline.everyDay'), cells: ['/hotline/from', '/hotline/to'] }]}
        />
      )}
      {shows('/hotline/exceptions') && <HotlineExceptions />}
    </Section>
  );
}
