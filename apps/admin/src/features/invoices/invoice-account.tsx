import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordList } from '@/components/data/record-list';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { StatusMark } from '@/components/figures/status-mark';
import { Facts, type Fact } from '@/components/page/facts';
import { Section, Sections } from '@/components/page/section';
import type { InvoiceDetailFragment } from '@/gql/graphql';
import { InvoicePayments } from './invoice-payments';
import styles from './invoice-paper.module.css';

/** What has come of an issued invoice: what is left of it, its payments, credit notes and tax invoices. */
export function InvoiceAccount({ invoice }: { readonly invoice: InvoiceDetailFragment }): ReactNode {
  const { t } = useTranslation(['invoices', 'finance']);
  const { payments, creditNotes, taxInvoices } = invoice;
  return (
    <div className={styles['account']}>
      <Sections>
        <Section title={t('account.title')}>
          <Facts facts={useStanding(invoice)} />
        </Section>
        <Section title={t('account.payments')} count={payments.length}>
          <InvoicePayments payments={payments} />
        </Section>
        <Section title={t('account.creditNotes')} count={creditNotes.length}>
          <RecordList
            label={t('account.creditNotes')}
            empty={t('account.creditNotesNone')}
            items={creditNotes.map(({ id, number, kind, issuedOn, totalFen, reason, reissues }) => ({
              key: id,
              name: (
                <Link to="/credit-notes/$creditNoteId" params={{ creditNoteId: id }}>
                  {number}
                </Link>
              ),
              mark: t(`finance:creditNoteKind.${kind}`),
              detail: (
                <>
                  <DateText value={issuedOn} />
                  <span>{reason}</span>
                  {reissues.map((draft) => (
                    <Link key={draft.id} to="/invoices/$invoiceId" params={{ invoiceId: draft.id }}>
                      {t('account.reissue', { number: draft.number ?? t('draftTitle') })}
                    </Link>
                  ))}
                </>
              ),
              figure: <Money fen={totalFen} />,
            }))}
          />
        </Section>
        <Section title={t('account.taxInvoices')} count={taxInvoices.length}>
          <RecordList
            label={t('account.taxInvoices')}
            empty={t('account.taxInvoicesNone')}
            items={taxInvoices.map(({ id, kind, number, issuedOn }) => ({
              key: id,
              name: number,
              detail: <DateText value={issuedOn} />,
              mark: t(`finance:taxInvoiceKind.${kind}`),
            }))}
          />
        </Section>
      </Sections>
    </div>
  );
}

function useStanding(invoice: InvoiceDetailFragment): readonly Fact[] {
  const { t } = useTranslation('invoices');
  const { paymentState, dueOn, totalFen, paidFen, creditedFen, openFen, receivable } = invoice;
  const overpaidFen = receivable?.overpaidFen ?? 0;
  return [
    {
      label: t('account.state'),
      value: paymentState && <StatusMark of="paymentState" status={paymentState} />,
    },
    { label: t('account.open'), value: <Money fen={openFen} /> },
    { label: t('account.dueOn'), value: <DateText value={dueOn} /> },
    { label: t('account.total'), value: <Money fen={totalFen} /> },
    { label: t('account.paid'), value: <Money fen={paidFen} /> },
    { label: t('account.credited'), value: <Money fen={creditedFen} /> },
    ...(overpaidFen > 0 ? [{ label: t('account.overpaid'), value: <Money fen={overpaidFen} /> }] : []),
  ];
}
