import { Button, Dropdown } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvoiceDetailFragment } from '@/gql/graphql';
import { CreditNoteDialog } from './credit-note-dialog';
import { RecordPayment } from './record-payment';
import { RecordTaxInvoice } from './record-tax-invoice';
import { RefundPayment } from './refund-payment';
import { VoidInvoice } from './void-invoice';

type Asked = 'PAYMENT' | 'REFUND' | 'CREDIT' | 'TAX_INVOICE' | 'VOID';

/** What can be done with an issued invoice: money that is owed for it, or owed back, first; the rest in a menu. */
export function InvoiceActions({ invoice }: { readonly invoice: InvoiceDetailFragment }): ReactNode {
  const { t } = useTranslation('invoices');
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = (): void => setAsked(null);
  const { openFen, paidFen, creditedFen, receivable, lines } = invoice;
  const items = [
    { key: 'TAX_INVOICE', label: t('action.taxInvoice'), shown: true },
    { key: 'CREDIT', label: t('action.credit'), shown: lines.some(({ creditableFen }) => creditableFen > 0) },
    { key: 'VOID', label: t('action.void'), shown: paidFen === 0 && creditedFen === 0, danger: true },
  ];
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: items.filter(({ shown }) => shown).map(({ shown: _, ...item }) => item),
          onClick: ({ key }) => setAsked(key as Asked),
        }}
      >
        <Button>{t('action.more')}</Button>
      </Dropdown>
      {openFen > 0 && (
        <Button type="primary" onClick={() => setAsked('PAYMENT')}>
          {t('action.payment')}
        </Button>
      )}
      {(receivable?.overpaidFen ?? 0) > 0 && (
        <Button type="primary" onClick={() => setAsked('REFUND')}>
          {t('action.refund')}
        </Button>
      )}
      {asked === 'PAYMENT' && <RecordPayment invoice={invoice} onClose={close} />}
      {asked === 'REFUND' && <RefundPayment invoice={invoice} onClose={close} />}
      {asked === 'CREDIT' && <CreditNoteDialog invoice={invoice} onClose={close} />}
      {asked === 'TAX_INVOICE' && <RecordTaxInvoice invoice={invoice} onClose={close} />}
      {asked === 'VOID' && <VoidInvoice invoice={invoice} onClose={close} />}
    </>
  );
}
