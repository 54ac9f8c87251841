import type { ReactNode } from 'react';
import { DataTable, More, type DataTableProps } from './data-table';
import type { Pages } from './use-connection';

interface ListTableProps<Row, Sort extends string> extends Omit<
  DataTableProps<Row, Sort>,
  'rows' | 'rowKey' | 'error' | 'onRetry' | 'footer'
> {
  /** The list as `useConnection` reads it. */
  readonly list: Pages<Row>;
}

/** The rows of a connection with their states; below them how many there are, and the next ones. */
export const ListTable = <Row extends { readonly id: string }, Sort extends string = never>({
  list,
  ...table
}: ListTableProps<Row, Sort>): ReactNode => (
  <DataTable
    loading={list.loading}
    {...table}
    rows={list.rows}
    rowKey={({ id }) => id}
    error={list.error}
    onRetry={list.retry}
    footer={
      <More
        shown={list.rows?.length ?? 0}
        total={list.total}
        hasMore={list.hasMore}
        busy={list.loading}
        onMore={list.more}
      />
    }
  />
);
