import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FeesTable } from './fees-table';
import { ScheduleTable } from './schedule-table';
import { Notes, Section } from './section';
import { useMoney } from './use-money';

const regions = ['SHENZHEN', 'OUTSIDE'] as const;
const modes = ['ON_SITE', 'AT_VENDOR'] as const;

/** Clause 5: trainees and days by product, fees a day by place. */
export function TrainingSection(): ReactNode {
  const { t } = useTranslation(['rate-tables', 'words']);
  const money = useMoney();
  const included = modes.map((mode) => ({
    key: mode,
    label: t('training.includedDay', { mode: t(`words:trainingMode.${mode}`) }),
    cells: regions.map((region) => `/training/includedDayFen/${mode}/${region}`),
  }));
  const extra = {
    key: 'extra',
    label: t('training.extraDay'),
    cells: regions.map((region) => `/training/extraDayFen/${region}`),
  };
  return (
    <Section of="training" clause="5">
      <ScheduleTable
        caption={t('section.training')}
        rows="/training/rows"
        texts={[
          {
            title: t('training.content'),
            of: (row) => t(row === 0 ? 'training.contentNotes' : 'training.contentFull'),
          },
          { title: t('training.method'), of: () => t('training.methodText') },
        ]}
        groups={[
          {
            title: t('training.trainees'),
            columns: [
              { path: 'trainees', label: t('training.trainees'), kind: 'count', unit: t('unit.people') },
            ],
          },
          {
            title: t('training.days'),
            columns: [{ path: 'days', label: t('training.days'), kind: 'count', unit: t('unit.days') }],
          },
        ]}
      />
      <FeesTable
        caption={t('training.fees')}
        corner={t('training.fees')}
        columns={regions.map((region) => t(`words:region.${region}`))}
        kind="yuan"
        unit={t('unit.yuanDay')}
        rows={[...included, extra]}
      />
      <Notes>
        {[
          t('training.note1'),
          t('training.note2', { fee: money('/training/includedDayFen/ON_SITE/OUTSIDE') }),
          t('training.note3', {
            inside: money('/training/extraDayFen/SHENZHEN'),
            outside: money('/training/extraDayFen/OUTSIDE'),
          }),
        ]}
      </Notes>
    </Section>
  );
}
