import { Link } from '@tanstack/react-router';
import type { TableProps } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import type { StatementLineFragment } from '@/gql/graphql';
import styles from './payments.module.css';

/** The columns of a bank's file as it was read. */
export function useStatementColumns(): NonNullable<TableProps<StatementLineFragment>['columns']> {
  const { t } = useTranslation('payments');
  return useMemo(
    () => [
      { key: 'row', title: t('column.row'), align: 'right', dataIndex: 'row', width: 56 },
      {
        key: 'day',
        title: t('column.day'),
        render: (_, { receivedOn }) => <DateText value={receivedOn} />,
      },
      {
        key: 'amount',
        title: t('column.amount'),
        align: 'right',
        render: (_, { amountFen }) => (amountFen === null ? '—' : <Money fen={amountFen} />),
      },
      { key: 'payer', title: t('column.payer'), dataIndex: 'payer' },
      { key: 'text', title: t('column.text'), dataIndex: 'text' },
      {
        key: 'invoice',
        title: t('column.invoice'),
        render: (_, line) => <Named line={line} />,
      },
      { key: 'state', title: t('column.state'), render: (_, line) => <Reason line={line} /> },
    ],
    [t],
  );
}

/** The invoice that a line names, with what is left of it. */
function Named({ line: { invoice, openFen } }: { readonly line: StatementLineFragment }): ReactNode {
  const { t } = useTranslation('payments');
  if (invoice === null) return null;
  return (
    <>
      <Link to="/invoices/$invoiceId" params={{ invoiceId: invoice.id }}>
        {invoice.number}
      </Link>
      <span className={styles['detail']}>
        {invoice.customer.name} · {t('open')} <Money fen={openFen} />
      </span>
    </>
  );
}

/** What the line is taken for; what of it cannot be read, by its cell. */
function Reason({ line: { state, problems } }: { readonly line: StatementLineFragment }): ReactNode {
  const { t } = useTranslation('payments');
  if (problems.length === 0) return t(`state.${state}`);
  return (
    <ul className={styles['problems']}>
      {problems.map(({ place, message }, index) => (
        <li key={index}>
          <b>{place}</b> {message}
        </li>
      ))}
    </ul>
  );
}
