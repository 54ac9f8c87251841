import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseTag } from '@/components/figures/clause-tag';
import type { SectionKey } from './sections';
import styles from './sheet.module.css';

interface SectionProps {
  readonly of: SectionKey;
  readonly clause: string | null;
  readonly children: ReactNode;
}

/** One clause of the guide: its number, its title, its tables and notes. */
export function Section({ of, clause, children }: SectionProps): ReactNode {
  const { t } = useTranslation('rate-tables');
  return (
    <section className={styles['section']} id={`section-${of}`} aria-labelledby={`title-${of}`} tabIndex={-1}>
      <h2 id={`title-${of}`} className={styles['heading']}>
        {t(`section.${of}`)}
        <ClauseTag clause={clause} />
      </h2>
      {children}
    </section>
  );
}

/** The guide's notes under a table, numbered where there are several. */
export function Notes({ children }: { readonly children: readonly string[] }): ReactNode {
  const { t } = useTranslation('rate-tables');
  if (children.length === 1) {
    return (
      <p className={styles['notes']}>
        {t('sheet.note')}
        {children[0]}
      </p>
    );
  }
  return (
    <div className={styles['notes']}>
      {t('sheet.note')}
      <ol>
        {children.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ol>
    </div>
  );
}
