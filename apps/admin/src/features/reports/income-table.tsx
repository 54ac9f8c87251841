import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Money } from '@/components/figures/money';
import type { IncomeFigurePartsFragment, IncomePivotQuery } from '@/gql/graphql';
import { formatFen } from '@/lib/format/money';
import type { Place } from './income-search';
import styles from './reports.module.css';
import { useKeyWords } from './use-key-words';

type Pivot = IncomePivotQuery['incomePivot'];

interface IncomeTableProps {
  readonly pivot: Pivot;
  readonly onOpen: (place: Place) => void;
}

/** The figures of the chart, with the sums that the server gives of rows, of columns and of all; each opens its lines. */
export function IncomeTable({ pivot, onOpen }: IncomeTableProps): ReactNode {
  const { t } = useTranslation('reports');
  const wordsOf = useKeyWords();
  const { down, across, columns, rows, figures } = pivot;
  const figure = (fen: number, place: Place, of: string): ReactNode => (
    <Figure fen={fen} of={of} onOpen={() => onOpen(place)} />
  );
  const columnPlace = (key: string): Place => (across === null ? {} : { [across]: key });
  return (
    <div className={styles['scroll']} role="region" aria-label={t('table')} tabIndex={0}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{t('table')}</caption>
        <thead>
          <tr>
            {down.map((axis) => (
              <th key={axis} scope="col" className={styles['words']}>
                {t(`axis.${axis}`)}
              </th>
            ))}
            {columns.map(({ key }) => (
              <th key={key} scope="col">
                {across !== null && wordsOf(across, key)}
              </th>
            ))}
            {(['amount', 'net', 'tax', 'lines'] as const).map((name) => (
              <th key={name} scope="col">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ keys, cells, figures: own }) => {
            const place: Place = Object.fromEntries(down.map((axis, at) => [axis, keys[at] ?? '']));
            const name = down.map((axis, at) => wordsOf(axis, keys[at] ?? '')).join(' · ');
            return (
              <tr key={keys.join(' ')}>
                {down.map((axis, at) => (
                  <th key={axis} scope="row" className={styles['words']}>
                    {wordsOf(axis, keys[at] ?? '')}
                  </th>
                ))}
                {columns.map(({ key }, at) => {
                  const cell = cells[at];
                  return (
                    <td key={key}>
                      {cell
                        ? figure(
                            cell.amountFen,
                            { ...place, ...columnPlace(key) },
                            `${name} · ${across === null ? '' : wordsOf(across, key)}`,
                          )
                        : t('none')}
                    </td>
                  );
                })}
                <Sums figures={own}>{own.lines === 0 ? t('none') : figure(own.amountFen, place, name)}</Sums>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={down.length} className={styles['words']}>
              {t('total')}
            </th>
            {columns.map((column) => (
              <td key={column.key}>
                {column.figures.lines === 0
                  ? t('none')
                  : figure(
                      column.figures.amountFen,
                      columnPlace(column.key),
                      `${t('total')} · ${across === null ? '' : wordsOf(across, column.key)}`,
                    )}
              </td>
            ))}
            <Sums figures={figures}>{figure(figures.amountFen, {}, t('total'))}</Sums>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Sums({
  figures: { netFen, taxFen, lines },
  children,
}: {
  readonly figures: IncomeFigurePartsFragment;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <>
      <td className={styles['sum']}>{children}</td>
      <td>
        <Money fen={netFen} />
      </td>
      <td>
        <Money fen={taxFen} />
      </td>
      <td>{lines}</td>
    </>
  );
}

interface FigureProps {
  readonly fen: number;
  /** What the figure is of, for the reader of the screen. */
  readonly of: string;
  readonly onOpen: () => void;
}

function Figure({ fen, of, onOpen }: FigureProps): ReactNode {
  const { t } = useTranslation('reports');
  return (
    <button
      type="button"
      className={styles['figure']}
      aria-label={t('openLines', { amount: formatFen(fen), of })}
      onClick={onOpen}
    >
      <Money fen={fen} />
    </button>
  );
}
