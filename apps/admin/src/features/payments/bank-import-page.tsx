import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { DataTable } from '@/components/data/data-table';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { Facts } from '@/components/page/facts';
import { PageHeader } from '@/components/page/page-header';
import { PageMessage } from '@/components/page/page-message';
import { BankImportDocument } from './payment-documents';

const route = getRouteApi('/desk/payments/imports/$bankImportId');

/** A bank's file that was recorded, line by line with the payments that they became. */
export function BankImportPage(): ReactNode {
  const { t } = useTranslation(['payments', 'app']);
  const { bankImportId: id } = route.useParams();
  const [{ data, error }, again] = useQuery({ query: BankImportDocument, variables: { id } });
  const retry = (): void => again({ requestPolicy: 'network-only' });
  if (data === undefined)
    return error === undefined ? <PageLoading /> : <FaultState whole error={error} onRetry={retry} />;
  if (data.bankImport === null)
    return (
      <PageMessage whole title={t('missing')} text={t('missingText')}>
        <Link to="/payments">{t('back')}</Link>
      </PageMessage>
    );
  const { fileName, paymentCount, totalFen, createdAt, createdBy, lines } = data.bankImport;
  return (
    <>
      <PageHeader
        title={t('imported', { file: fileName })}
        record={{ type: 'BankImport', id }}
        above={[
          <Link key="list" to="/payments" activeOptions={{ exact: true }}>
            {t('app:nav.payments')}
          </Link>,
        ]}
        summary={
          <>
            {createdBy.name} · <DateText value={createdAt} />
          </>
        }
      />
      <Facts
        facts={[
          { label: t('importedCount'), value: paymentCount },
          { label: t('importedTotal'), value: <Money fen={totalFen} /> },
        ]}
      />
      <DataTable
        label={t('imported', { file: fileName })}
        rows={lines}
        rowKey={(line) => line.id}
        onRetry={retry}
        empty={null}
        columns={[
          { key: 'row', title: t('column.row'), align: 'right', dataIndex: 'fileRow', width: 56 },
          {
            key: 'day',
            title: t('column.day'),
            render: (_, { payment }) => <DateText value={payment.receivedOn} />,
          },
          { key: 'payer', title: t('column.payer'), dataIndex: 'payer' },
          { key: 'text', title: t('column.text'), dataIndex: 'text' },
          { key: 'customer', title: t('column.customer'), render: (_, { payment }) => payment.customer.name },
          {
            key: 'invoice',
            title: t('column.invoice'),
            render: (_, { payment }) => (
              <Link to="/invoices/$invoiceId" params={{ invoiceId: payment.invoice.id }}>
                {payment.invoice.number}
              </Link>
            ),
          },
          {
            key: 'amount',
            title: t('column.amount'),
            align: 'right',
            render: (_, { payment }) => <Money fen={payment.amountFen} />,
          },
          ...(lines.some(({ payment }) => payment.reversedBy !== null)
            ? [
                {
                  key: 'state',
                  title: t('column.state'),
                  render: (_: unknown, { payment }: (typeof lines)[number]) =>
                    payment.reversedBy === null ? null : t('reversed'),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
