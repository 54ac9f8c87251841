import type { RateTable } from 'policy';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { FormRefusal } from '@/components/form/form-refusal';
import { ChangesTable } from '../draft/changes-table';
import { isShown } from '../draft/use-review';
import { CompareRateTablesDocument } from './history-documents';
import type { Version } from './version-choice';

interface ComparedVersionsProps {
  readonly before: Version;
  readonly after: Version;
  readonly document: unknown;
}

/** What differs between two versions, cell by cell. */
export function ComparedVersions({ before, after, document }: ComparedVersionsProps): ReactNode {
  const { t } = useTranslation(['rate-tables', 'rate-desk']);
  const [{ data, error }, again] = useQuery({
    query: CompareRateTablesDocument,
    variables: { before, after },
    requestPolicy: 'cache-and-network',
  });
  if (error !== undefined) return <FaultState error={error} onRetry={again} />;
  if (data === undefined) return <PageLoading />;
  const { changes, userErrors } = data.compareRateTables;
  if (userErrors.length > 0) return <FormRefusal errors={userErrors} />;
  return (
    <ChangesTable
      changes={changes.filter(isShown)}
      document={document as RateTable}
      label={t('rate-desk:history.compare')}
    />
  );
}
