import { Link } from '@tanstack/react-router';
import { Button, Drawer, Select, type TableProps } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { DataTable } from '@/components/data/data-table';
import { WhyButton } from '@/components/decision/why-button';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { useReturnFocus } from '@/components/page/use-return-focus';
import type { IncomeAxis, IncomeLineSort, IncomeLinesQuery } from '@/gql/graphql';
import { formatFen } from '@/lib/format/money';
import { axes, type askedIncome, narrowed, type Place } from './income-search';
import { IncomeLinesDocument } from './income-documents';
import styles from './reports.module.css';
import { useKeyWords } from './use-key-words';

interface IncomeLinesProps {
  readonly asked: ReturnType<typeof askedIncome>;
  readonly place: Place;
  readonly onClose: () => void;
}

type Line = IncomeLinesQuery['incomeLines']['lines'][number];
const atATime = 50;
const sorts: readonly IncomeLineSort[] = ['ISSUED_DESC', 'ISSUED_ASC', 'AMOUNT_DESC', 'AMOUNT_ASC'];

/** The lines of one figure, read from the documents themselves, with their number and sum; each says why it is this number. */
export function IncomeLines({ asked, place, onClose }: IncomeLinesProps): ReactNode {
  const { t } = useTranslation(['reports', 'app']);
  const wordsOf = useKeyWords();
  useReturnFocus();
  const [sort, setSort] = useState<IncomeLineSort>('ISSUED_DESC');
  const [skip, setSkip] = useState(0);
  const [{ data, error, fetching }, again] = useQuery({
    query: IncomeLinesDocument,
    variables: { ...narrowed(asked, place), sort, skip, first: atATime },
    requestPolicy: 'cache-and-network',
  });
  const found = data?.incomeLines;
  const of = axes.flatMap((axis: IncomeAxis) => {
    const key = place[axis];
    return key === undefined ? [] : [wordsOf(axis, key)];
  });
  return (
    <Drawer
      open
      size={820}
      title={t('line.title', { of: of.length === 0 ? t('total') : of.join(' · ') })}
      closable={{ 'aria-label': t('app:form.close') }}
      onClose={onClose}
    >
      <div className={styles['linesHead']}>
        <p role="status">
          {found && t('line.sum', { count: found.count, amount: formatFen(found.totalFen) })}
        </p>
        <Select
          aria-label={t('line.sort')}
          value={sort}
          options={sorts.map((each) => ({ value: each, label: t(`line.sorts.${each}`) }))}
          onChange={(next: IncomeLineSort) => {
            setSort(next);
            setSkip(0);
          }}
        />
      </div>
      <DataTable<Line>
        label={t('line.table')}
        columns={useColumns()}
        rows={found?.lines}
        rowKey={({ id }) => id}
        loading={fetching}
        error={error}
        onRetry={() => again({ requestPolicy: 'network-only' })}
        empty={t('line.none')}
      />
      {found && found.count > atATime && (
        <div className={styles['pages']}>
          <Button disabled={skip === 0} onClick={() => setSkip(skip - atATime)}>
            {t('line.earlier')}
          </Button>
          <span>
            {t('line.shown', {
              from: skip + 1,
              to: Math.min(skip + atATime, found.count),
              count: found.count,
            })}
          </span>
          <Button disabled={skip + atATime >= found.count} onClick={() => setSkip(skip + atATime)}>
            {t('line.later')}
          </Button>
        </div>
      )}
    </Drawer>
  );
}

function useColumns(): NonNullable<TableProps<Line>['columns']> {
  const { t } = useTranslation(['reports', 'words']);
  return [
    {
      title: t('line.document'),
      render: (_, { document, invoiceId, number, position }) => (
        <>
          <Link to="/invoices/$invoiceId" params={{ invoiceId }}>
            {number}
          </Link>{' '}
          <span className={styles['quiet']}>
            {t('line.position', { position })}
            {document === 'CREDIT_NOTE' && ` · ${t('line.creditNote')}`}
          </span>
        </>
      ),
    },
    { title: t('line.issuedOn'), render: (_, { issuedOn }) => <DateText value={issuedOn} /> },
    {
      title: t('line.customer'),
      render: (_, { customer }) => (
        <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
          {customer.name}
        </Link>
      ),
    },
    { title: t('axis.KIND'), render: (_, { kind }) => t(`words:charge.${kind}`) },
    { title: t('amount'), align: 'right', render: (_, { amountFen }) => <Money fen={amountFen} /> },
    {
      title: t('line.why'),
      render: (_, { decision, amountFen, number }) => (
        <WhyButton decision={decision} of={`${number} ${formatFen(amountFen)}`} />
      ),
    },
  ];
}
