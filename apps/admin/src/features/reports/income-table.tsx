import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Money } from '@/components/figures/money';
import type { IncomePivot } from './income-pivot';
import styles from './reports.module.css';

interface IncomeTableProps {
  readonly pivot: IncomePivot;
  readonly totalFen: number;
}

/** The figures of the chart: a row a month, a column a kind; below all of them the one total that the server gives. */
export function IncomeTable({ pivot: { months, kinds, at }, totalFen }: IncomeTableProps): ReactNode {
  const { t } = useTranslation(['reports', 'words']);
  return (
    <div className={styles['scroll']} role="region" aria-label={t('table')} tabIndex={0}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{t('table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('month')}</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col">
                {t(`words:charge.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month}>
              <th scope="row">{month}</th>
              {kinds.map((kind) => {
                const row = at(month, kind);
                return (
                  <td key={kind}>
                    {row === undefined ? (
                      <span className={styles['quiet']}>{t('none')}</span>
                    ) : (
                      <>
                        <Money fen={row.amountFen} />
                        <span className={styles['lines']}>{t('lines', { count: row.lines })}</span>
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={kinds.length + 1} className={styles['grandTotal']}>
              <span>
                {t('totalOfAll')} <Money fen={totalFen} />
              </span>
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
