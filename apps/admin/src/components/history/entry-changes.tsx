import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changesOf } from './changes-of';
import { StateValue } from './state-value';
import { useHistoryWord } from './use-history-word';
import styles from './history.module.css';

interface EntryChangesProps {
  readonly before: unknown;
  readonly after: unknown;
}

/** What a change made of a record, field by field: before and after, or what was set at first. */
export function EntryChanges({ before, after }: EntryChangesProps): ReactNode {
  const { t } = useTranslation('history');
  const word = useHistoryWord();
  const changes = changesOf(before, after);
  if (changes.length === 0) return <p className={styles['by']}>{t('unchanged')}</p>;
  const both = before !== null && after !== null;
  return (
    <dl className={styles['changes']}>
      {changes.map((change) => (
        <div key={change.name} style={{ display: 'contents' }}>
          <dt>{word('name', change.name)}</dt>
          <dd>
            {both && (
              <>
                <span className="visually-hidden">{t('before')} </span>
                <del>
                  <StateValue name={change.name} value={change.before} />
                </del>
                <span className={styles['arrow']} aria-hidden="true">
                  →
                </span>
                <span className="visually-hidden">{t('after')} </span>
              </>
            )}
            {both ? (
              <ins>
                <StateValue name={change.name} value={change.after} />
              </ins>
            ) : (
              <StateValue name={change.name} value={after === null ? change.before : change.after} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
