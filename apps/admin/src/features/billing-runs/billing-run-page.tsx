import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { StatusMark } from '@/components/figures/status-mark';
import { Facts } from '@/components/page/facts';
import { PageHeader } from '@/components/page/page-header';
import { PageMessage } from '@/components/page/page-message';
import type { BillingRunRowFragment } from '@/gql/graphql';
import { formatDate } from '@/lib/format/dates';
import { currentLanguage } from '@/lib/i18n/i18n';
import { BillingRunActions } from './billing-run-actions';
import { BillingRunDocument } from './billing-run-documents';
import { BillingRunInvoices } from './billing-run-invoices';
import { BillingRunProgress } from './billing-run-progress';

const route = getRouteApi('/desk/billing-runs/$billingRunId');

/** So often the progress is asked for while there is some, in milliseconds. */
const LOOKS_EVERY_MS = 700;

/** Whether work goes on in the background. */
const isAtWork = ({ status, stoppedAt }: BillingRunRowFragment): boolean =>
  (status === 'RUNNING' || status === 'ISSUING') && stoppedAt === null;

/** One run: how far it has come, what it made, and the next step. */
export function BillingRunPage(): ReactNode {
  const { t } = useTranslation('billing-runs');
  const { billingRunId: id } = route.useParams();
  const [{ data, error }, again] = useQuery({
    query: BillingRunDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const run = data?.billingRun;
  const goesOn = run !== null && run !== undefined && isAtWork(run);
  useEffect(() => {
    if (!goesOn) return undefined;
    const timer = setInterval(() => again({ requestPolicy: 'network-only' }), LOOKS_EVERY_MS);
    return () => clearInterval(timer);
  }, [goesOn, again]);
  const retry = (): void => again({ requestPolicy: 'network-only' });
  if (data === undefined && error !== undefined) return <FaultState whole error={error} onRetry={retry} />;
  if (data === undefined) return <PageLoading />;
  if (run) return <Run run={run} goesOn={goesOn} />;
  return (
    <PageMessage whole title={t('missing')} text={t('missingText')}>
      <Link to="/billing-runs">{t('back')}</Link>
    </PageMessage>
  );
}

interface RunProps {
  readonly run: BillingRunRowFragment;
  readonly goesOn: boolean;
}

function Run({ run, goesOn }: RunProps): ReactNode {
  const { t } = useTranslation(['billing-runs', 'app']);
  const { id, status, dueBy, total, billed, drafted, issued, totalFen, stoppedAt, createdAt, createdBy } =
    run;
  return (
    <>
      <PageHeader
        title={t('title', { day: formatDate(dueBy, currentLanguage()) })}
        above={[
          <Link key="list" to="/billing-runs" activeOptions={{ exact: true }}>
            {t('app:nav.billingRuns')}
          </Link>,
        ]}
        mark={<StatusMark of="billingRunStatus" status={status} />}
        summary={
          <>
            {createdBy.name} · <DateText value={createdAt} />
          </>
        }
        record={{ type: 'BillingRun', id }}
        actions={<BillingRunActions run={run} goesOn={goesOn} />}
      />
      {stoppedAt !== null && (
        <Alert
          type="warning"
          showIcon
          title={t('stopped')}
          description={t('stoppedText')}
          style={{ marginBottom: 16 }}
        />
      )}
      <BillingRunProgress run={run} goesOn={goesOn} />
      <Facts
        facts={[
          { label: t('open'), value: total },
          { label: t('charges'), value: billed },
          { label: t('drafted'), value: drafted },
          { label: t('issued'), value: issued },
          { label: t('total'), value: <Money fen={totalFen} /> },
        ]}
      />
      {/* Anew when a step is over: until then the list would change under the reader. */}
      <BillingRunInvoices key={status} billingRunId={id} goesOn={goesOn} />
    </>
  );
}
