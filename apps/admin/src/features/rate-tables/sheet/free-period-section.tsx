import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FeesTable } from './fees-table';
import { Section } from './section';

/** Clause 1: months free of charge by edition. */
export function FreePeriodSection(): ReactNode {
  const { t } = useTranslation(['rate-tables', 'words']);
  return (
    <Section of="freePeriod" clause="1">
      <FeesTable
        caption={t('section.freePeriod')}
        corner={t('sheet.products')}
        columns={[t('freePeriod.period')]}
        textColumn={t('freePeriod.content')}
        kind="count"
        unit={t('unit.months')}
        rows={(['STANDALONE', 'NETWORK'] as const).map((edition) => ({
          key: edition,
          label: t('freePeriod.software', { edition: t(`words:edition.${edition}`) }),
          cells: [`/freePeriodMonths/${edition}`],
          text: t('freePeriod.same'),
        }))}
      />
    </Section>
  );
}
