import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseTag } from '@/components/figures/clause-tag';
import type { SectionKey } from './sections';
import { useShowsSection } from './use-shows';
import styles from './sheet.module.css';

interface SectionProps {
  readonly of: SectionKey;
  readonly clause: string | null;
  readonly children?: ReactNode;
}

const withText = (of: SectionKey): of is Exclude<SectionKey, 'annualPlans' | 'zones' | 'tax'> =>
  of !== 'annualPlans' && of !== 'zones' && of !== 'tax';

/** One clause of the guide: its number, its title, its text, its tables and notes. */
export function Section({ of, clause, children }: SectionProps): ReactNode {
  const { t } = useTranslation(['rate-tables', 'guide']);
  if (!useShowsSection(of)) return null;
  return (
    <section className={styles['section']} id={`section-${of}`} aria-labelledby={`title-${of}`} tabIndex={-1}>
      <h2 id={`title-${of}`} className={styles['heading']}>
        {t(`section.${of}`)}
        <ClauseTag clause={clause} />
      </h2>
      {withText(of) && <p className={styles['lead']}>{t(`guide:clause.${of}`)}</p>}
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
