import { CAUSES } from 'policy';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choices } from './choices';
import { Section } from './section';
import { useShows } from './use-shows';
import styles from './sheet.module.css';

/** The causes that a service excludes, as a sentence or as checkboxes. */
export function ExcludedCauses({ cell, text }: { readonly cell: string; readonly text: string }): ReactNode {
  const { t } = useTranslation('words');
  if (!useShows()(cell)) return null;
  return (
    <div className={styles['line']}>
      <span className={styles['lineLabel']}>{text}</span>
      <Choices cell={cell} label={text} options={CAUSES} wordOf={(cause) => t(`cause.${cause}`)} />
    </div>
  );
}

/** Clause 2: what is not free of charge on site. */
export function CausesSection(): ReactNode {
  const { t } = useTranslation('rate-tables');
  return (
    <Section of="excludedCauses" clause="2">
      <ExcludedCauses cell="/onSiteSupport/excludedCauses" text={t('causes.onSite')} />
    </Section>
  );
}
