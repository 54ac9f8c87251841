import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import styles from './reports.module.css';

interface ReportStateProps<Data> {
  /** What was answered to what is asked for now; undefined until then. */
  readonly data: Data | undefined;
  readonly error: CombinedError | undefined;
  readonly fetching: boolean;
  /** Whether `data` is what was answered before, and is being asked for again. */
  readonly stale?: boolean;
  readonly again: (options: { readonly requestPolicy: 'network-only' }) => void;
  readonly children: (data: Data) => ReactNode;
}

/** A report with its states: loading, a fault with a retry, and what was answered. */
export function ReportState<Data>(props: ReportStateProps<Data>): ReactNode {
  const { data, error, fetching, stale = false, again, children } = props;
  if (error !== undefined && !fetching)
    return <FaultState error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (data === undefined) return <PageLoading />;
  return (
    <div aria-busy={stale} className={styles['answer']}>
      {children(data)}
    </div>
  );
}
