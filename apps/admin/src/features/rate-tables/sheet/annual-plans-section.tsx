import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseTag } from '@/components/figures/clause-tag';
import { ScheduleTable } from './schedule-table';
import { Notes, Section } from './section';
import { useSheet } from './sheet-context';
import { useShows } from './use-shows';
import styles from './sheet.module.css';

const editions = ['STANDALONE', 'NETWORK'] as const;

/** The notes of clauses 6 and 7: what a year of service costs, by plan, product and edition. */
export function AnnualPlansSection(): ReactNode {
  const { document } = useSheet();
  const { t } = useTranslation(['rate-tables', 'words']);
  const shows = useShows();
  const planName = (code: string): string =>
    t(`words:plan.${code}` as 'words:plan.FULL', { defaultValue: code });
  return (
    <Section of="annualPlans" clause={null}>
      {document.annualPlans.map(
        ({ code, services }, index) =>
          shows(`/annualPlans/${index}`) && (
            <div key={code} className={styles['plan']}>
              <h3 className={styles['planTitle']}>
                {planName(code)}
                <ClauseTag clause={services.includes('ON_SITE_SUPPORT') ? '6' : '7'} />
                <span>
                  {t('annual.covers', {
                    services: services.map((service) => t(`words:service.${service}`)).join(t('words:comma')),
                  })}
                </span>
              </h3>
              <ScheduleTable
                caption={`${t('section.annualPlans')} ${planName(code)}`}
                rows={`/annualPlans/${index}/fees`}
                groups={[
                  {
                    title: t('annual.fee'),
                    columns: editions.map((edition) => ({
                      path: `feeFen/${edition}`,
                      label: t(`words:edition.${edition}`),
                      kind: 'yuan',
                      unit: t('unit.yuanYear'),
                    })),
                  },
                ]}
              />
            </div>
          ),
      )}
      <Notes>{[t('annual.note')]}</Notes>
    </Section>
  );
}
