import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sectionOf } from './section-marks';
import { sections, type SectionKey } from './sheet/sections';
import styles from './contents.module.css';

function goTo(key: SectionKey): void {
  const section = document.getElementById(`section-${key}`);
  section?.scrollIntoView({ block: 'start' });
  section?.focus({ preventScroll: true });
}

interface ContentsProps {
  readonly marks: ReadonlyMap<string, number>;
  /** The cells that the sheet shows; null for all. */
  readonly only: ReadonlySet<string> | null;
}

/** The clauses of the sheet, to go to, with how many cells were changed in each. */
export function Contents({ marks, only }: ContentsProps): ReactNode {
  const { t } = useTranslation(['rate-tables', 'words']);
  const shown = only === null ? null : new Set([...only].map(sectionOf));
  return (
    <nav aria-label={t('page.contents')} className={styles['contents']}>
      <ul>
        {sections
          .filter(({ key }) => shown === null || shown.has(key))
          .map(({ key, clause }) => (
            <li key={key}>
              <button type="button" onClick={() => goTo(key)}>
                <span className={styles['clause']}>{clause?.replaceAll('、', t('words:comma')) ?? ''}</span>
                <span>{t(`section.${key}`)}</span>
                {(marks.get(key) ?? 0) > 0 && (
                  <span className={styles['mark']}>
                    {marks.get(key)}
                    <span className="visually-hidden">{t('page.changedCells')}</span>
                  </span>
                )}
              </button>
            </li>
          ))}
      </ul>
    </nav>
  );
}
