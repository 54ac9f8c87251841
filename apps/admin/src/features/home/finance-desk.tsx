import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { RecordItem } from '@/components/data/record-list';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { ButtonLink } from '@/components/link/button-link';
import type { FinanceDeskQuery } from '@/gql/graphql';
import { formatDate, todayInShanghai } from '@/lib/format/dates';
import { currentLanguage } from '@/lib/i18n/i18n';
import { Card, Desk, Latest } from './desk';
import { FinanceDeskDocument } from './home-documents';

/** So many customers are named; the list behind has all. */
const MOST = 5;

type DueCharge = FinanceDeskQuery['charges']['nodes'][number];

/**
 * The customers who owe something that is due, each with the earliest of it: the charges come in the order of their days.
 * A credit is no debt. The first few alone: of those further on nothing is known here.
 */
function earliestByCustomer(charges: readonly DueCharge[]): readonly DueCharge[] {
  const owed = charges.filter(({ amountFen }) => amountFen > 0);
  return owed
    .filter(({ customer }, index) => owed.findIndex((charge) => charge.customer.id === customer.id) === index)
    .slice(0, MOST);
}

/** What is due to be invoiced, and for whom; drafts that wait to be issued. */
export function FinanceDesk(): ReactNode {
  const { t } = useTranslation('home');
  const [{ data, error }, again] = useQuery({
    query: FinanceDeskDocument,
    variables: { today: todayInShanghai() },
    requestPolicy: 'cache-and-network',
  });
  const finance = data?.deskSummary.finance;
  const since = (day: string | null | undefined) =>
    typeof day === 'string'
      ? { note: t('finance.dueSince', { date: formatDate(day, currentLanguage()) }) }
      : {};
  const due = data && earliestByCustomer(data.charges.nodes);
  return (
    <Desk
      title={t('finance.title')}
      start={<ButtonLink to="/reports">{t('finance.reports')}</ButtonLink>}
      error={data ? undefined : error}
      onRetry={() => again({ requestPolicy: 'network-only' })}
      cards={
        <>
          <Card
            to="/charges"
            label={t('finance.due')}
            figure={finance?.chargesDue}
            {...since(finance?.chargesDueSince)}
          />
          <Card
            to="/invoices"
            search={{ status: 'DRAFT' }}
            label={t('finance.drafts')}
            figure={finance?.invoiceDrafts}
          />
          <Card
            to="/receivables/invoices"
            search={{ bucket: 'OVERDUE' }}
            label={t('finance.overdue')}
            figure={finance?.invoicesOverdue}
            {...since(finance?.overdueSince)}
          />
        </>
      }
    >
      <Latest
        to="/charges"
        title={t('finance.dueList')}
        empty={t('finance.dueEmpty')}
        items={due?.map(({ customer, dueOn }): RecordItem => ({
          key: customer.id,
          name: (
            <Link to="/charges" search={{ customerId: customer.id }}>
              {customer.name}
            </Link>
          ),
          detail: t('finance.dueSince', { date: formatDate(dueOn, currentLanguage()) }),
        }))}
      />
      <Latest
        to="/invoices"
        search={{ status: 'DRAFT' }}
        title={t('finance.draftsList')}
        empty={t('finance.draftsEmpty')}
        items={data?.drafts.nodes.map(({ id, createdAt, totalFen, customer }) => ({
          key: id,
          name: (
            <Link to="/invoices/$invoiceId" params={{ invoiceId: id }}>
              {customer.name}
            </Link>
          ),
          figure: <Money fen={totalFen} />,
          detail: <DateText value={createdAt} />,
        }))}
      />
      <Latest
        to="/payments"
        title={t('finance.paymentsList')}
        empty={t('finance.paymentsEmpty')}
        items={data?.payments.nodes.map(({ id, amountFen, receivedOn, invoice, customer }) => ({
          key: id,
          name: (
            <Link to="/invoices/$invoiceId" params={{ invoiceId: invoice.id }}>
              {invoice.number}
            </Link>
          ),
          mark: customer.name,
          figure: <Money fen={amountFen} />,
          detail: <DateText value={receivedOn} />,
        }))}
      />
      <Latest
        to="/billing-runs"
        title={t('finance.runsList')}
        empty={t('finance.runsEmpty')}
        items={data?.billingRuns.nodes.map(({ id, createdAt, dueBy, totalFen, issued }) => ({
          key: id,
          name: (
            <Link to="/billing-runs/$billingRunId" params={{ billingRunId: id }}>
              {t('finance.run', { date: formatDate(dueBy, currentLanguage()) })}
            </Link>
          ),
          mark: t('finance.runIssued', { count: issued }),
          figure: <Money fen={totalFen} />,
          detail: <DateText value={createdAt} />,
        }))}
      />
    </Desk>
  );
}
