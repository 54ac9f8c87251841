import { LEVELS } from 'policy';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ExcludedCauses } from './causes-section';
import { FigureCell } from './figure-cell';
import { FigureTable } from './figure-table';
import { ScrollArea } from './scroll-area';
import { Notes, Section } from './section';
import { useSheet } from './sheet-context';
import { useShows } from './use-shows';
import styles from './sheet.module.css';

const columns = ['responseHours', 'arrivalHours', 'resolutionHours'] as const;

/** Clause 10: how fast help comes, by level and zone. */
export function EmergencySection(): ReactNode {
  const { t } = useTranslation(['rate-tables', 'words']);
  const shows = useShows();
  return (
    <Section of="emergency" clause="10">
      {shows('/emergency/targets') && (
        <ScrollArea label={t('section.emergency')} cell="/emergency/targets">
          <FigureTable caption={t('section.emergency')}>
            <thead>
              <tr>
                <th scope="col">{t('words:cell.key.level')}</th>
                <th scope="col">{t('words:cell.key.zone')}</th>
                {columns.map((column) => (
                  <th key={column} scope="col" className={styles['number']}>
                    {t(`emergency.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            {LEVELS.map((level) => (
              <LevelRows key={level} level={level} />
            ))}
          </FigureTable>
        </ScrollArea>
      )}
      <ExcludedCauses cell="/emergency/excludedCauses" text={t('causes.emergency')} />
      <Notes>{[t('emergency.note1'), t('emergency.note2'), t('emergency.note3')]}</Notes>
    </Section>
  );
}

function LevelRows({ level }: { readonly level: (typeof LEVELS)[number] }): ReactNode {
  const { document } = useSheet();
  const shows = useShows();
  const { t } = useTranslation(['rate-tables', 'words']);
  const rows = document.emergency.targets
    .map((target, index) => ({ target, index }))
    .filter(({ target, index }) => target.level === level && shows(`/emergency/targets/${index}`));
  return (
    <tbody>
      {rows.map(({ target, index }, at) => (
        <tr key={index}>
          {at === 0 && (
            <th scope="rowgroup" rowSpan={rows.length} className={styles['level']}>
              {t(`words:level.${level}`)}
              <span>{t(`emergency.level.${level}`)}</span>
            </th>
          )}
          <th scope="row" className={styles['text']}>
            {t(`words:zone.${target.zone}` as 'words:zone.OUTSIDE', { defaultValue: target.zone })}
          </th>
          {columns.map((column) => (
            <FigureCell
              key={column}
              cell={`/emergency/targets/${index}/${column}`}
              kind="hours"
              unit={t('unit.hours')}
            />
          ))}
        </tr>
      ))}
    </tbody>
  );
}
