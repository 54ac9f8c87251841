import { Progress } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BillingRunRowFragment } from '@/gql/graphql';
import styles from './billing-runs.module.css';

const share = (done: number, all: number): number => (all === 0 ? 100 : Math.floor((done * 100) / all));

interface BillingRunProgressProps {
  readonly run: BillingRunRowFragment;
  /** Whether somebody is at work on it: a stopped run stands still. */
  readonly goesOn: boolean;
}

/** How far the run has come: charges looked at, then drafts issued. */
export function BillingRunProgress({ run, goesOn }: BillingRunProgressProps): ReactNode {
  const { t } = useTranslation('billing-runs');
  const { status, total, done, drafted, issued } = run;
  const isIssuing = status === 'ISSUING' || status === 'ISSUED';
  const drafting = t('drafting', { done, total });
  const issuing = t('issuing', { issued, drafted });
  return (
    <div className={styles['progress']}>
      <p role="status">{isIssuing ? issuing : drafting}</p>
      <Progress
        percent={isIssuing ? share(issued, drafted) : share(done, total)}
        aria-label={isIssuing ? issuing : drafting}
        status={goesOn ? 'active' : 'normal'}
      />
    </div>
  );
}
