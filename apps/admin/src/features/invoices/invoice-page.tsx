import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { DocumentMenu } from '@/components/export/document-menu';
import { InvoiceMark } from '@/components/figures/status-mark';
import { LiveRecord } from '@/components/live/live-record';
import { PageHeader } from '@/components/page/page-header';
import { PageMessage } from '@/components/page/page-message';
import type { InvoiceDetailFragment, InvoiceQuery } from '@/gql/graphql';
import { useLastKnown } from '@/lib/live/use-last-known';
import { useLive } from '@/lib/live/use-live';
import { useSession } from '@/lib/session/session';
import { DraftActions } from './draft-actions';
import { InvoiceAccount } from './invoice-account';
import { InvoiceActions } from './invoice-actions';
import { InvoiceDocument } from './invoice-documents';
import { InvoicePaper } from './invoice-paper';
import styles from './invoice-paper.module.css';

const route = getRouteApi('/desk/invoices/$invoiceId');

/** Whose changes may be seen on the page. */
const HEARD = ['Invoice', 'BillingRun', 'Payment', 'BankImport', 'CreditNote', 'TaxInvoice', 'Charge'];

/** A draft to be issued or discarded, or an issued invoice, each line with where it comes from. */
export function InvoicePage(): ReactNode {
  const { t } = useTranslation('invoices');
  const { invoiceId } = route.useParams();
  const [{ data, error }, again] = useQuery({
    query: InvoiceDocument,
    variables: { id: invoiceId },
    requestPolicy: 'cache-and-network',
  });
  const reread = (): void => again({ requestPolicy: 'network-only' });
  useLive(HEARD, reread);
  const known = useLastKnown(data, invoiceId);
  if (known?.invoice) return <Invoice invoice={known.invoice} seller={known.settings} reread={reread} />;
  if (error !== undefined) return <FaultState whole error={error} onRetry={reread} />;
  if (data === undefined) return <PageLoading />;
  return (
    <PageMessage whole title={t('missing')} text={t('missingText')}>
      <Link to="/invoices">{t('back')}</Link>
    </PageMessage>
  );
}

interface InvoiceProps {
  readonly invoice: InvoiceDetailFragment;
  readonly seller: InvoiceQuery['settings'];
  readonly reread: () => void;
}

function Invoice({ invoice, seller, reread }: InvoiceProps): ReactNode {
  const { t } = useTranslation(['invoices', 'app', 'words']);
  const mayIssue = useSession().may('FINANCE');
  const { number, status, paymentState, reissueOf } = invoice;
  const isIssued = status === 'ISSUED';
  const above = [
    <Link key="list" to="/invoices" activeOptions={{ exact: true }}>
      {t('app:nav.invoices')}
    </Link>,
  ];
  const standing =
    paymentState === null ? t(`words:invoiceStatus.${status}`) : t(`words:paymentState.${paymentState}`);
  return (
    <LiveRecord
      version={[invoice.version, invoice.paidFen, invoice.creditedFen].join(' ')}
      standing={standing}
    >
      <div className={styles['screen']}>
        <PageHeader
          title={number === null ? t('draftTitle') : t('title', { number })}
          record={{ type: 'Invoice', id: invoice.id }}
          above={above}
          mark={<InvoiceMark status={status} paymentState={paymentState} />}
          summary={reissueOf.length > 0 && <ReissueOf invoices={reissueOf} />}
          actions={
            <>
              <DocumentMenu
                of="invoices"
                id={invoice.id}
                label={t('app:document.menu')}
                more={[{ key: 'print', label: t('app:document.print'), onClick: () => window.print() }]}
              />
              {mayIssue && isIssued && <InvoiceActions invoice={invoice} />}
              {mayIssue && <DraftActions invoice={invoice} possible={!isIssued} reread={reread} />}
            </>
          }
        />
      </div>
      <InvoicePaper invoice={invoice} seller={seller} />
      {isIssued && <InvoiceAccount invoice={invoice} />}
    </LiveRecord>
  );
}

/** The voided invoices whose charges stand here again. */
function ReissueOf({ invoices }: { readonly invoices: InvoiceDetailFragment['reissueOf'] }): ReactNode {
  const { t } = useTranslation('invoices');
  return (
    <>
      {t('reissueOf')}{' '}
      {invoices.map(({ id, number }) => (
        <Link key={id} to="/invoices/$invoiceId" params={{ invoiceId: id }}>
          {number}
        </Link>
      ))}
    </>
  );
}
