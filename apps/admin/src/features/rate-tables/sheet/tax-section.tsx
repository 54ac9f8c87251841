import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Figure } from './figure';
import { Notes, Section } from './section';
import styles from './sheet.module.css';

/** The tax rate: the guide names none. */
export function TaxSection(): ReactNode {
  const { t } = useTranslation('rate-tables');
  return (
    <Section of="tax" clause={null}>
      <div className={styles['line']}>
        <span className={styles['lineLabel']}>{t('tax.rate')}</span>
        <Figure cell="/taxPercent" kind="percent" unit="%" />
      </div>
      <Notes>{[t('tax.note')]}</Notes>
    </Section>
  );
}
