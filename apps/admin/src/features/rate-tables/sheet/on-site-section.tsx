import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FigureCell } from './figure-cell';
import { ScheduleTable } from './schedule-table';
import { Notes, Section } from './section';
import styles from './sheet.module.css';
import { useMoney } from './use-money';
import { useShows } from './use-shows';

const editions = ['STANDALONE', 'NETWORK'] as const;
const regions = ['SHENZHEN', 'OUTSIDE'] as const;

/** Clause 6: visits a year by product and edition, fees past them by region, the fee of a visit bought singly. */
export function OnSiteSection(): ReactNode {
  const { t } = useTranslation(['rate-tables', 'words']);
  const money = useMoney();
  const shows = useShows();
  const perVisit = (
    <tr className={styles['foot']}>
      <th scope="row" colSpan={3}>
        {t('onSite.perVisit')}
      </th>
      {regions.map((region) => (
        <FigureCell
          key={region}
          cell={`/onSiteSupport/perVisitFen/${region}`}
          kind="yuan"
          unit={t('unit.yuanTime')}
        />
      ))}
    </tr>
  );
  return (
    <Section of="onSiteSupport" clause="6">
      <ScheduleTable
        caption={t('section.onSiteSupport')}
        rows="/onSiteSupport/rows"
        groups={[
          {
            title: t('onSite.allowance'),
            columns: editions.map((edition) => ({
              path: `allowance/${edition}`,
              label: t(`words:edition.${edition}`),
              kind: 'count',
              unit: t('unit.timesYear'),
            })),
          },
          {
            title: t('onSite.overage'),
            note: t('onSite.travel'),
            columns: regions.map((region) => ({
              path: `overageFen/${region}`,
              label: t(`words:region.${region}`),
              kind: 'yuan',
              unit: t('unit.yuanTime'),
            })),
          },
        ]}
        foot={shows('/onSiteSupport/perVisitFen') && perVisit}
      />
      <Notes>
        {[
          t('onSite.note', {
            inside: money('/onSiteSupport/perVisitFen/SHENZHEN'),
            outside: money('/onSiteSupport/perVisitFen/OUTSIDE'),
          }),
        ]}
      </Notes>
    </Section>
  );
}
