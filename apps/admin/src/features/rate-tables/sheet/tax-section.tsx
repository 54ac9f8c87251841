import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FeesTable } from './fees-table';
import { Notes, Section } from './section';

/** The tax rate: the guide names none. */
export function TaxSection(): ReactNode {
  const { t } = useTranslation('rate-tables');
  return (
    <Section of="tax" clause={null}>
      <FeesTable
        caption={t('tax.included')}
        corner={t('tax.kind')}
        columns={[t('tax.rate')]}
        kind="percent"
        unit="%"
        rows={[{ key: 'tax', label: t('tax.included'), cells: ['/taxPercent'] }]}
      />
      <Notes>{[t('tax.note')]}</Notes>
    </Section>
  );
}
