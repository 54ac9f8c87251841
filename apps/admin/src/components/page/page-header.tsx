import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordHistory } from '@/components/history/record-history';
import type { RecordKind } from '@/gql/graphql';
import styles from './page-header.module.css';

interface PageHeaderProps {
  /** The page's one <h1>, also the window's title. */
  readonly title: string;
  /** Links to what lies above, outermost first. */
  readonly above?: readonly ReactNode[];
  /** A status or a mark beside the title. */
  readonly mark?: ReactNode;
  /** One line under the title. */
  readonly summary?: ReactNode;
  /** The page's buttons. */
  readonly actions?: ReactNode;
  /** The record that the page is about, where its history is to be opened from here. */
  readonly record?: { readonly type: RecordKind; readonly id: string };
}

const nothing: readonly ReactNode[] = [];

/** The head of every page: where we are, its title, what can be done. */
export function PageHeader({
  title,
  above = nothing,
  mark,
  summary,
  actions,
  record,
}: PageHeaderProps): ReactNode {
  const { t } = useTranslation();
  return (
    <header className={styles['header']}>
      <title>{`${title} · ${t('product')}`}</title>
      <div className={styles['words']}>
        {above.length > 0 && (
          <nav aria-label={t('shell.breadcrumb')}>
            <ol className={styles['above']}>
              {above.map((link, index) => (
                <li key={index}>{link}</li>
              ))}
            </ol>
          </nav>
        )}
        <div className={styles['line']}>
          <h1 className={styles['title']}>{title}</h1>
          {mark}
        </div>
        {summary !== undefined && <div className={styles['summary']}>{summary}</div>}
      </div>
      {(actions !== undefined || record !== undefined) && (
        <div className={styles['actions']}>
          {record !== undefined && <RecordHistory {...record} />}
          {actions}
        </div>
      )}
    </header>
  );
}
