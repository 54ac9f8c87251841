import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { useFaultText } from '@/components/data/use-fault-text';
import { Filter, Filters } from '@/components/filters/filters';
import { DateChoice } from '@/components/form/date-choice';
import { FormRefusal } from '@/components/form/form-refusal';
import { ForRoles } from '@/components/page/for-roles';
import { PageHeader } from '@/components/page/page-header';
import type { UserError } from '@/lib/api/fragments';
import { useAction } from '@/lib/api/use-action';
import { todayInShanghai } from '@/lib/format/dates';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { BillingPreview } from './billing-preview';
import { PreviewBillingRunDocument, StartBillingRunDocument } from './billing-run-documents';

const route = getRouteApi('/desk/billing-runs/new');

/** What a run would bill, for whom and why, what it would leave out and why; then the way to start it. */
export const NewBillingRunPage = (): ReactNode => (
  <ForRoles roles={['FINANCE']}>
    <NewBillingRun />
  </ForRoles>
);

function NewBillingRun(): ReactNode {
  // What the preview says, too: it would make the page wait a second time.
  const { t } = useTranslation(['billing-runs', 'app', 'finance', 'words', 'decision']);
  const { dueBy = todayInShanghai() } = route.useSearch();
  const [skip, setSkip] = useState(0);
  const navigate = useNavigate();
  const [{ data, error, fetching }, again] = useQuery({
    query: PreviewBillingRunDocument,
    variables: { dueBy, skip },
    requestPolicy: 'network-only',
  });
  const preview = data?.previewBillingRun;
  const { start, busy, errors, fault } = useStart(dueBy);
  return (
    <>
      <PageHeader
        title={t('new')}
        summary={t('newLead')}
        above={[
          <Link key="list" to="/billing-runs" activeOptions={{ exact: true }}>
            {t('app:nav.billingRuns')}
          </Link>,
        ]}
        actions={
          <Button
            type="primary"
            loading={busy}
            disabled={preview === undefined || preview.invoiceCount === 0}
            onClick={() => void start()}
          >
            {t('start')}
          </Button>
        }
      />
      <Filters label={t('dueBy')}>
        <Filter label={t('dueBy')} htmlFor="run-due-by">
          <DateChoice
            id="run-due-by"
            value={dueBy}
            onChange={(next) => {
              setSkip(0);
              void navigate({ to: '/billing-runs/new', search: { dueBy: next }, replace: true });
            }}
          />
        </Filter>
      </Filters>
      <FormRefusal errors={[...errors, ...(preview?.userErrors ?? [])]} fault={fault} />
      {error !== undefined && (
        <FaultState error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
      )}
      {preview === undefined && error === undefined && <PageLoading />}
      {preview !== undefined && preview.userErrors.length === 0 && (
        <BillingPreview preview={preview} skip={skip} busy={fetching} onSkip={setSkip} />
      )}
    </>
  );
}

interface Start {
  readonly start: () => Promise<void>;
  readonly busy: boolean;
  readonly errors: readonly UserError[];
  readonly fault: string | null;
}

/** Starts the run and leads to its progress; pressing again after a lost answer starts it once. */
function useStart(dueBy: string): Start {
  const [run, busy] = useAction(StartBillingRunDocument);
  const [errors, setErrors] = useState<readonly UserError[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const { keyFor } = useIdempotencyKey();
  const faultText = useFaultText();
  const navigate = useNavigate();

  async function start(): Promise<void> {
    const outcome = await run({ input: { dueBy, idempotencyKey: keyFor(dueBy) } });
    setErrors(outcome.status === 'REFUSED' ? outcome.userErrors : []);
    setFault(outcome.status === 'FAILED' ? faultText(outcome.error) : null);
    const id = outcome.status === 'DONE' ? outcome.payload.billingRun?.id : undefined;
    if (id !== undefined) await navigate({ to: '/billing-runs/$billingRunId', params: { billingRunId: id } });
  }

  return { start, busy, errors, fault };
}
