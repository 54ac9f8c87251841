import { Link } from '@tanstack/react-router';
import type { TableProps } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { formatFenDifference } from '@/lib/format/money';
import { NoNewPrice } from './no-new-price';
import type { RenewalRow } from './renewal-documents';
import styles from './renewals.module.css';

/** The columns of the board: whom to call until when, the old price beside the new one, and where it stands. */
export function useRenewalColumns(
  outcomes: ReadonlyMap<string, ReactNode>,
): NonNullable<TableProps<RenewalRow>['columns']> {
  const { t } = useTranslation(['renewals', 'words']);
  return useMemo(
    () => [
      {
        key: 'endsOn',
        title: t('column.endsOn'),
        render: (_, { endsOn, renewal }) => (
          <div className={styles['stacked']}>
            <DateText value={endsOn} />
            <span className={styles['faint']}>
              {renewal.daysLeft === 0 ? t('today') : t('daysLeft', { count: renewal.daysLeft })}
            </span>
          </div>
        ),
      },
      {
        key: 'customer',
        title: t('column.customer'),
        render: (_, { customer }) => (
          <div className={`${styles['stacked']} ${styles['who']}`}>
            <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
              {customer.name}
            </Link>
            <span className={styles['faint']}>
              {[customer.contactName, customer.contactPhone].filter(Boolean).join(' · ')}
            </span>
          </div>
        ),
      },
      {
        key: 'contract',
        title: t('column.contract'),
        render: (_, { id, number, lines }) => (
          <div className={styles['stacked']}>
            <Link to="/contracts/$contractId" params={{ contractId: id }}>
              {number}
            </Link>
            <span className={styles['faint']}>
              {[...new Set(lines.map(({ licence }) => licence.productName))].join(t('words:comma'))}
            </span>
          </div>
        ),
      },
      {
        key: 'old',
        title: t('column.old'),
        align: 'right',
        render: (_, { renewal }) => <Money fen={renewal.oldFeeFen} />,
      },
      {
        key: 'new',
        title: t('column.new'),
        align: 'right',
        render: (_, { renewal }) =>
          renewal.problem === null ? <NewFee renewal={renewal} /> : <NoNewPrice renewal={renewal} />,
      },
      {
        key: 'reasons',
        title: t('column.reasons'),
        render: (_, { renewal }) =>
          renewal.exhausted.length === 0
            ? '—'
            : t('exhausted', {
                services: renewal.exhausted
                  .map((service) => t(`words:service.${service}`))
                  .join(t('words:comma')),
              }),
      },
      {
        key: 'quote',
        title: t('column.quote'),
        render: (_, { id, renewal: { openQuote } }) =>
          outcomes.get(id) ??
          (openQuote === null ? (
            '—'
          ) : (
            <Link to="/quotes/$quoteId" params={{ quoteId: openQuote.id }} className={styles['whole'] ?? ''}>
              {openQuote.number}
            </Link>
          )),
      },
    ],
    [t, outcomes],
  );
}

function NewFee({
  renewal: { newFeeFen, differenceFen, rateTable },
}: {
  readonly renewal: RenewalRow['renewal'];
}): ReactNode {
  const { t } = useTranslation('words');
  return (
    <div className={styles['stacked']}>
      <Money fen={newFeeFen} />
      <span className={`${styles['faint']} ${styles['whole']}`}>
        {[
          differenceFen !== null && formatFenDifference(differenceFen),
          rateTable !== null && t('rateTableShort', { year: rateTable.year, revision: rateTable.revision }),
        ]
          .filter((part) => part !== false)
          .join(' · ')}
      </span>
    </div>
  );
}
