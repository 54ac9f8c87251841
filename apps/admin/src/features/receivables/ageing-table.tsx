import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Money } from '@/components/figures/money';
import type { AgeingBucket, ReceivablesQuery } from '@/gql/graphql';
import styles from './receivables.module.css';

type Report = ReceivablesQuery['receivables'];
type Amount = Report['buckets'][number];

interface AgeingTableProps {
  readonly report: Report;
  /** Only what is owed today can be opened: invoices are listed as they stand now. */
  readonly isToday: boolean;
}

/** Who owes how much for how long: the sums above, then customer by customer, who owes most first. */
export function AgeingTable({ report, isToday }: AgeingTableProps): ReactNode {
  const { t } = useTranslation(['receivables', 'finance']);
  const { openFen, overpaidFen, buckets, customers, customerCount } = report;
  if (customerCount === 0) return <p className={styles['quiet']}>{t('nothing')}</p>;
  return (
    <>
      <div className={styles['scroll']} role="region" aria-label={t('table')} tabIndex={0}>
        <table className={styles['ageing']}>
          <thead>
            <tr>
              <th scope="col">{t('customer')}</th>
              <th scope="col">{t('open')}</th>
              {buckets.map(({ bucket }) => (
                <th key={bucket} scope="col">
                  {t(`finance:ageingBucket.${bucket}`)}
                </th>
              ))}
              <th scope="col">{t('overpaid')}</th>
            </tr>
          </thead>
          <tbody>
            <tr className={styles['sum']}>
              <th scope="row">{t('all', { count: customerCount })}</th>
              <td>
                <Opened isToday={isToday}>
                  <Money fen={openFen} />
                </Opened>
              </td>
              {buckets.map((amount) => (
                <Cell key={amount.bucket} amount={amount} isToday={isToday} />
              ))}
              <Overpaid fen={overpaidFen} isToday={isToday} />
            </tr>
            {customers.map(({ customer, openFen: fen, overpaidFen: over, buckets: own }) => (
              <tr key={customer.id}>
                <th scope="row">
                  <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
                    {customer.name}
                  </Link>
                </th>
                <td>
                  {fen === 0 ? (
                    <span className={styles['none']}>—</span>
                  ) : (
                    <Opened isToday={isToday} customerId={customer.id}>
                      <Money fen={fen} />
                    </Opened>
                  )}
                </td>
                {own.map((amount) => (
                  <Cell key={amount.bucket} amount={amount} isToday={isToday} customerId={customer.id} />
                ))}
                <Overpaid fen={over} isToday={isToday} customerId={customer.id} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {customers.length < customerCount && (
        <p className={styles['quiet']}>{t('more', { shown: customers.length, count: customerCount })}</p>
      )}
      {!isToday && <p className={styles['quiet']}>{t('notToday')}</p>}
    </>
  );
}

interface CellProps {
  readonly amount: Amount;
  readonly isToday: boolean;
  readonly customerId?: string;
}

function Cell({ amount: { bucket, openFen, invoices }, isToday, customerId }: CellProps): ReactNode {
  const { t } = useTranslation('receivables');
  return (
    <td data-late={bucket !== 'NOT_DUE' && openFen > 0}>
      {openFen === 0 ? (
        <span className={styles['none']}>—</span>
      ) : (
        <Opened isToday={isToday} bucket={bucket} {...(customerId && { customerId })}>
          <span title={t('invoices', { count: invoices })}>
            <Money fen={openFen} />
          </span>
        </Opened>
      )}
    </td>
  );
}

interface OverpaidProps extends Omit<CellProps, 'amount'> {
  readonly fen: number;
}

function Overpaid({ fen, ...search }: OverpaidProps): ReactNode {
  return (
    <td>
      {fen === 0 ? (
        <span className={styles['none']}>—</span>
      ) : (
        <Opened bucket="OVERPAID" {...search}>
          <Money fen={fen} />
        </Opened>
      )}
    </td>
  );
}

interface OpenedProps {
  readonly isToday: boolean;
  readonly customerId?: string;
  readonly bucket?: AgeingBucket | 'OVERPAID';
  readonly children: ReactNode;
}

/** A figure that opens the invoices that it is the sum of. */
function Opened({ isToday, children, ...search }: OpenedProps): ReactNode {
  if (!isToday) return children;
  return (
    <Link to="/receivables/invoices" search={search}>
      {children}
    </Link>
  );
}
