import { Button, Table, type TableProps } from 'antd';
import { use, type HTMLAttributes, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { SectionTitle } from '@/components/page/section';
import { chosenOrder, orderedColumns, type ColumnOrder } from './column-order';
import { FaultState } from './fault-state';
import { PageLoading } from './page-loading';
import styles from './data-table.module.css';

type Columns<Row> = NonNullable<TableProps<Row>['columns']>;

/** What a table is given. */
export interface DataTableProps<Row, Sort extends string = never> {
  /** What the table shows, for the reader of the screen. */
  readonly label: string;
  readonly columns: Columns<Row>;
  /** Undefined until the first answer. */
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => string;
  readonly loading?: boolean;
  readonly error?: CombinedError | undefined;
  readonly onRetry: () => void;
  /** What to say, and to do, where there are no rows. */
  readonly empty: ReactNode;
  readonly footer?: ReactNode;
  readonly selection?: NonNullable<TableProps<Row>['rowSelection']>;
  /** By which columns the list can be ordered, and how it is. */
  readonly order?: ColumnOrder<Sort>;
}

/** Rows with their states: loading, a fault with a retry, none yet. Scrolls sideways where it is narrow; on a telephone each row is a card. */
export function DataTable<Row extends object, Sort extends string = never>(
  props: DataTableProps<Row, Sort>,
): ReactNode {
  const {
    label,
    columns,
    rows,
    rowKey,
    loading = false,
    error,
    onRetry,
    empty,
    footer,
    selection,
    order,
  } = props;
  const section = use(SectionTitle);
  if (rows === undefined)
    return error === undefined ? <PageLoading /> : <FaultState error={error} onRetry={onRetry} />;
  if (rows.length === 0 && !loading) return <div className={styles['empty']}>{empty}</div>;
  return (
    <div
      className={styles['table']}
      role={label === section ? 'group' : 'region'}
      aria-label={label}
      tabIndex={0}
    >
      <Table<Row>
        size="small"
        columns={labelled(order === undefined ? columns : orderedColumns(columns, order))}
        dataSource={rows}
        rowKey={rowKey}
        loading={loading}
        pagination={false}
        showSorterTooltip={false}
        onChange={(_, __, sorter) => {
          if (order !== undefined && !Array.isArray(sorter)) order.onChange(chosenOrder(order, sorter));
        }}
        {...(selection === undefined ? {} : { rowSelection: selection })}
      />
      {footer}
    </div>
  );
}

/** Columns whose cells know their heading: on a telephone each row stands as a card, and headings before what they head. */
function labelled<Row>(columns: Columns<Row>): Columns<Row> {
  return columns.map((column) =>
    typeof column.title === 'string' && column.onCell === undefined
      ? { ...column, onCell: () => ({ 'data-label': column.title }) as HTMLAttributes<HTMLElement> }
      : column,
  );
}

interface MoreProps {
  readonly shown: number;
  readonly total: number;
  readonly hasMore: boolean;
  readonly busy: boolean;
  readonly onMore: () => void;
}

/** Under a list of a connection: how many of how many, and the next ones. */
export function More({ shown, total, hasMore, busy, onMore }: MoreProps): ReactNode {
  const { t } = useTranslation();
  return (
    <div className={styles['more']}>
      <span>{t('data.shown', { shown, count: total })}</span>
      {hasMore && (
        <Button size="small" loading={busy} onClick={onMore}>
          {t('data.more')}
        </Button>
      )}
    </div>
  );
}
