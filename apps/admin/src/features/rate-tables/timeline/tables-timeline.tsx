import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '@/components/figures/date-text';
import { StatusMark } from '../status-mark';
import { spansOf, type DatedTable, type Span } from './spans';
import styles from './tables-timeline.module.css';

interface Listed extends DatedTable {
  readonly status: 'DRAFT' | 'PUBLISHED';
}

interface TablesTimelineProps {
  readonly tables: readonly Listed[];
  /** The table in force today. */
  readonly inForceId: string | undefined;
  /** The table that applies on the day looked up. */
  readonly soughtId: string | undefined;
}

/** Which table is in force when, side by side in the order of time, and the drafts that are to follow. */
export function TablesTimeline({ tables, inForceId, soughtId }: TablesTimelineProps): ReactNode {
  const { t } = useTranslation('rate-tables');
  const spans = spansOf(tables.filter(({ status }) => status === 'PUBLISHED'));
  const drafts = tables
    .filter(({ status }) => status === 'DRAFT')
    .toSorted((one, other) => one.year - other.year || one.revision - other.revision);
  if (spans.length + drafts.length === 0) return null;
  return (
    <ol className={styles['timeline']} aria-label={t('timeline.title')} tabIndex={0}>
      {spans.map((span) => (
        <SpanItem
          key={span.table.id}
          span={span}
          isInForce={span.table.id === inForceId}
          isSought={span.table.id === soughtId}
        />
      ))}
      {drafts.map((draft) => (
        <li key={draft.id} data-draft>
          <TableLink table={draft} /> <StatusMark status="DRAFT" />
          <span className={styles['days']}>{t('timeline.draft')}</span>
        </li>
      ))}
    </ol>
  );
}

interface SpanItemProps {
  readonly span: Span<Listed>;
  readonly isInForce: boolean;
  readonly isSought: boolean;
}

/** Where the tables are wider than the page, the sought one is in sight. */
function showInTimeline(item: HTMLLIElement | null): void {
  const timeline = item?.parentElement;
  if (item && timeline) timeline.scrollLeft = item.offsetLeft - timeline.offsetLeft;
}

function SpanItem({ span: { table, from, to, replaced }, isInForce, isSought }: SpanItemProps): ReactNode {
  const { t } = useTranslation(['rate-tables', 'words']);
  return (
    <li
      ref={isSought ? showInTimeline : null}
      data-in-force={isInForce}
      data-sought={isSought}
      aria-current={isInForce ? 'date' : undefined}
    >
      <TableLink table={table} /> {isInForce && <StatusMark status="PUBLISHED" inForce />}
      <span className={styles['days']}>
        <DateText value={from} /> – {to === null ? t('timeline.open') : <DateText value={to} />}
      </span>
      {replaced.length > 0 && (
        <span className={styles['days']}>
          {t('timeline.replaces')}{' '}
          {replaced.map((each) => (
            <TableLink key={each.id} table={each} />
          ))}
        </span>
      )}
    </li>
  );
}

function TableLink({ table: { id, year, revision } }: { readonly table: DatedTable }): ReactNode {
  const { t } = useTranslation('words');
  return (
    <Link to="/rate-tables/$rateTableId" params={{ rateTableId: id }}>
      {t('rateTableShort', { year, revision })}
    </Link>
  );
}
