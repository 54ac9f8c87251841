import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { POLLED_EVERY_MS, type LiveState } from '@/lib/live/live-changes';
import styles from './live-mark.module.css';

/** Says how the page hears of what others do: a full dot where at once, a hollow one and a sentence where it is cut. */
export function LiveMark({ state }: { readonly state: LiveState }): ReactNode {
  const { t } = useTranslation('live');
  return (
    <span className={styles['mark']} data-state={state} role="status">
      {t(state, { seconds: POLLED_EVERY_MS / 1000 })}
    </span>
  );
}
