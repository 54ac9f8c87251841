import { Link, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { PageHeader } from '@/components/page/page-header';
import { PageMessage } from '@/components/page/page-message';
import { Section } from '@/components/page/section';
import { RateTableDocument } from '../rate-table-documents';
import { useComments } from '../draft/comments';
import { CommentHistory } from './comment-history';
import { ComparedVersions } from './compared-versions';
import { EditHistory } from './edit-history';
import { VersionChoice, type Version } from './version-choice';
import styles from './history-page.module.css';

/** Every version of a table: who changed what when, and any two of them, or of two tables, compared. */
export function HistoryPage(): ReactNode {
  const { rateTableId } = useParams({ from: '/desk/rate-tables/$rateTableId/history' });
  const { t } = useTranslation(['rate-tables', 'words', 'rate-desk']);
  const [{ data, error }, again] = useQuery({ query: RateTableDocument, variables: { id: rateTableId } });
  const [before, setBefore] = useState<Version | null>(null);
  const [after, setAfter] = useState<Version | null>(null);
  const comments = useComments(rateTableId, false);
  const table = data?.rateTable;
  if (error !== undefined) return <FaultState whole error={error} onRetry={again} />;
  if (table === undefined) return <PageLoading />;
  const back = (
    <Link key="table" to="/rate-tables/$rateTableId" params={{ rateTableId }}>
      {t('rate-desk:history.back')}
    </Link>
  );
  if (table === null) {
    return (
      <PageMessage whole title={t('page.gone')} text={t('page.goneText')}>
        {back}
      </PageMessage>
    );
  }
  const first: Version = before ?? { rateTableId: table.basedOn?.id ?? table.id, version: null };
  const second: Version = after ?? { rateTableId: table.id, version: null };
  return (
    <>
      <PageHeader title={t('rate-desk:history.title', { year: table.year })} above={[back]} />
      <Section title={t('rate-desk:history.compare')}>
        <div className={styles['choices']}>
          <VersionChoice
            label={t('rate-desk:history.before')}
            value={first}
            tableId={table.id}
            onChange={setBefore}
          />
          <VersionChoice
            label={t('rate-desk:history.after')}
            value={second}
            tableId={table.id}
            onChange={setAfter}
          />
        </div>
        <ComparedVersions before={first} after={second} document={table.document} />
      </Section>
      <Section title={t('rate-desk:history.edits')}>
        <EditHistory rateTableId={rateTableId} document={table.document} comments={comments} />
      </Section>
      <CommentHistory comments={comments} document={table.document} />
    </>
  );
}
