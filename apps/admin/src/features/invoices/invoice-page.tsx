import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { StatusMark } from '@/components/figures/status-mark';
import { PageHeader } from '@/components/page/page-header';
import { PageMessage } from '@/components/page/page-message';
import { graphql } from '@/gql';
import type { InvoiceDetailFragment } from '@/gql/graphql';
import { useSession } from '@/lib/session/session';
import { DraftActions } from './draft-actions';
import { InvoicePaper } from './invoice-paper';
import styles from './invoice-paper.module.css';

graphql(`
  fragment InvoiceDetail on Invoice {
    id
    number
    status
    issuedOn
    issuedAt
    totalFen
    netFen
    taxFen
    createdAt
    version
    createdBy {
      id
      name
    }
    customer {
      id
      name
      creditCode
      contactName
      contactPhone
    }
    lines {
      ...InvoiceLineDetail
    }
  }
`);

const InvoiceDocument = graphql(`
  query Invoice($id: ID!) {
    invoice(id: $id) {
      ...InvoiceDetail
    }
  }
`);

const route = getRouteApi('/desk/invoices/$invoiceId');

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
  if (error !== undefined) return <FaultState whole error={error} onRetry={reread} />;
  if (data === undefined) return <PageLoading />;
  if (data.invoice !== null) return <Invoice invoice={data.invoice} reread={reread} />;
  return (
    <PageMessage whole title={t('missing')} text={t('missingText')}>
      <Link to="/invoices">{t('back')}</Link>
    </PageMessage>
  );
}

interface InvoiceProps {
  readonly invoice: InvoiceDetailFragment;
  readonly reread: () => void;
}

function Invoice({ invoice, reread }: InvoiceProps): ReactNode {
  const { t } = useTranslation(['invoices', 'app']);
  const mayIssue = useSession().may('FINANCE', 'ADMIN');
  const { number, status } = invoice;
  const above = [
    <Link key="list" to="/invoices" activeOptions={{ exact: true }}>
      {t('app:nav.invoices')}
    </Link>,
  ];
  const print = <Button onClick={() => window.print()}>{t('print')}</Button>;
  return (
    <>
      <div className={styles['screen']}>
        <PageHeader
          title={number === null ? t('draftTitle') : t('title', { number })}
          record={{ type: 'Invoice', id: invoice.id }}
          above={above}
          mark={<StatusMark of="invoiceStatus" status={status} />}
          actions={
            status === 'ISSUED' ? print : mayIssue && <DraftActions invoice={invoice} reread={reread} />
          }
        />
      </div>
      <InvoicePaper invoice={invoice} />
    </>
  );
}
