import { Alert, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { DateText } from '@/components/figures/date-text';
import { Section } from '@/components/page/section';
import type { AuditVerdictQuery } from '@/gql/graphql';
import { AuditVerdictDocument } from './audit-documents';
import styles from './audit.module.css';

/** Whether the entries are as they were written: verified when the person asks for it. */
export function ChainVerdict(): ReactNode {
  const { t } = useTranslation('audit');
  const [asked, setAsked] = useState(false);
  const [{ data, error, fetching, stale }, verify] = useQuery({
    query: AuditVerdictDocument,
    pause: !asked,
    requestPolicy: 'network-only',
  });
  const again = (): void => (asked ? verify({ requestPolicy: 'network-only' }) : setAsked(true));
  const verdict = data?.auditVerdict;
  return (
    <Section
      title={t('chain.title')}
      actions={
        <Button loading={fetching || stale} onClick={again}>
          {t(verdict === undefined ? 'chain.verify' : 'chain.again')}
        </Button>
      }
    >
      <div className={styles['chain']} role="status">
        {verdict === undefined && error === undefined && <p className={styles['faint']}>{t('chain.text')}</p>}
        {error !== undefined && <FaultState error={error} onRetry={again} />}
        {verdict !== undefined && <Verdict verdict={verdict} />}
      </div>
    </Section>
  );
}

function Verdict({ verdict }: { readonly verdict: AuditVerdictQuery['auditVerdict'] }): ReactNode {
  const { t } = useTranslation('audit');
  const { problem, entries: count } = verdict;
  return (
    <Alert
      showIcon
      type={problem === null ? 'success' : 'error'}
      title={t(problem === null ? 'chain.right' : 'chain.wrong', { count })}
      description={
        <>
          {problem !== null && (
            <p>
              {t(`chain.${problem.code}`, { chain: problem.chain, sequence: problem.sequence ?? '—' })}{' '}
              {t('chain.next')}
            </p>
          )}
          <p className={styles['faint']}>
            {t('chain.at')} <DateText value={verdict.verifiedAt} />
          </p>
          <details className={styles['heads']}>
            <summary>{t('chain.heads')}</summary>
            <p>{t('chain.headsText')}</p>
            <ul>
              {verdict.heads.map(({ chain, sequence, hash }) => (
                <li key={chain}>
                  {t('chain.head', { chain, sequence })} <code>{hash}</code>
                </li>
              ))}
            </ul>
          </details>
        </>
      }
    />
  );
}
