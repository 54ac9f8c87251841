import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ExcludedCauses } from './causes-section';
import { FigureCell } from './figure-cell';
import { ScheduleTable } from './schedule-table';
import { Notes, Section } from './section';
import styles from './sheet.module.css';
import { useMoney } from './use-money';
import { useShows } from './use-shows';

/** Clause 7: repairs a year by product, the fee past them, the fee of a repair bought singly. */
export function DataRepairSection(): ReactNode {
  const { t } = useTranslation('rate-tables');
  const money = useMoney();
  const shows = useShows();
  return (
    <Section of="dataRepair" clause="7">
      <ScheduleTable
        caption={t('section.dataRepair')}
        rows="/dataRepair/rows"
        groups={[
          {
            title: t('onSite.allowance'),
            columns: [
              { path: 'allowance', label: t('onSite.allowance'), kind: 'count', unit: t('unit.timesYear') },
            ],
          },
          {
            title: t('onSite.overage'),
            columns: [
              { path: 'overageFen', label: t('onSite.overage'), kind: 'yuan', unit: t('unit.yuanTime') },
            ],
          },
        ]}
        foot={
          shows('/dataRepair/perVisitFen') && (
            <tr className={styles['foot']}>
              <th scope="row" colSpan={2}>
                {t('onSite.perVisit')}
              </th>
              <FigureCell cell="/dataRepair/perVisitFen" kind="yuan" unit={t('unit.yuanTime')} />
            </tr>
          )
        }
      />
      <ExcludedCauses cell="/dataRepair/excludedCauses" text={t('causes.dataRepair')} />
      <Notes>{[t('dataRepair.note', { fee: money('/dataRepair/perVisitFen') })]}</Notes>
    </Section>
  );
}
