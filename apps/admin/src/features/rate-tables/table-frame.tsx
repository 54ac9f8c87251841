import { Link } from '@tanstack/react-router';
import { Checkbox, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '@/components/figures/date-text';
import { ButtonLink } from '@/components/link/button-link';
import { PageHeader } from '@/components/page/page-header';
import { useSession } from '@/lib/session/session';
import { Contents } from './contents';
import type { RateTableFacts } from './rate-table-documents';
import { StatusMark } from './status-mark';
import type { TableView } from './table-search';
import { useTableView } from './use-table-view';
import styles from './table-frame.module.css';

interface TableFrameProps {
  readonly table: RateTableFacts & {
    readonly basedOn: { readonly id: string; readonly year: number; readonly revision: number } | null;
  };
  readonly actions: ReactNode;
  /** Beside the sheet: what there is to say about it. */
  readonly aside?: ReactNode;
  readonly sheet: ReactNode;
  readonly changes: {
    readonly count: number;
    readonly view: ReactNode;
    /** The cells that the sheet shows, null for all, and the way to show the changed ones alone. */
    readonly only: ReadonlySet<string> | null;
    readonly onOnly: (on: boolean) => void;
  } | null;
  /** How many cells of a section (JSON Pointer's first key) are changed. */
  readonly marks: ReadonlyMap<string, number>;
}

/** The frame of a table's page: title and facts, the sheet or its changes, the list of clauses beside it. */
export function TableFrame({ table, actions, aside, sheet, changes, marks }: TableFrameProps): ReactNode {
  const { t } = useTranslation(['rate-tables', 'app', 'rate-desk']);
  const { view: asked, show } = useTableView();
  // A table that was copied from none changes nothing.
  const view = changes === null && asked === 'changes' ? 'sheet' : asked;
  const views: readonly { readonly value: TableView; readonly label: string }[] = [
    { value: 'sheet', label: t('page.sheet') },
    { value: 'overview', label: t('page.overview') },
    ...(changes === null
      ? []
      : [{ value: 'changes' as const, label: t('page.changes', { count: changes.count }) }]),
  ];
  const { may } = useSession();
  return (
    <>
      <PageHeader
        title={t('page.title', { year: table.year })}
        {...(may('ADMIN') && { record: { type: 'RateTable', id: table.id } })}
        above={[
          <Link key="tables" to="/rate-tables">
            {t('app:nav.rateTables')}
          </Link>,
        ]}
        mark={<StatusMark status={table.status} />}
        summary={<Facts table={table} />}
        actions={
          <>
            <ButtonLink to="/rate-tables/$rateTableId/history" params={{ rateTableId: table.id }}>
              {t('rate-desk:history.open')}
            </ButtonLink>
            {actions}
          </>
        }
      />
      <div className={styles['views']}>
        <Segmented options={[...views]} value={view} onChange={show} aria-label={t('page.view')} />
        {changes !== null && view === 'sheet' && (
          <Checkbox checked={changes.only !== null} onChange={({ target }) => changes.onOnly(target.checked)}>
            {t('page.changedOnly')}
          </Checkbox>
        )}
      </div>
      {changes !== null && view === 'changes' ? (
        changes.view
      ) : (
        <div className={styles['columns']} data-view={view}>
          <div className={styles['main']}>
            {changes?.only?.size === 0 && <p className={styles['none']}>{t('changes.none')}</p>}
            {sheet}
          </div>
          <div className={styles['aside']}>
            {aside}
            {view === 'sheet' && <Contents marks={marks} only={changes?.only ?? null} />}
          </div>
        </div>
      )}
    </>
  );
}

function Facts({ table }: Pick<TableFrameProps, 'table'>): ReactNode {
  const { t } = useTranslation(['rate-tables', 'words', 'rate-desk']);
  const { basedOn } = table;
  return (
    <span className={styles['facts']}>
      <span>{t('page.revision', { revision: table.revision })}</span>
      {table.status === 'PUBLISHED' && (
        <span>
          {t('page.effectiveFrom')} <DateText value={table.effectiveFrom} />
        </span>
      )}
      {basedOn !== null && (
        <span>
          {t('page.basedOn')}{' '}
          <Link to="/rate-tables/$rateTableId" params={{ rateTableId: basedOn.id }}>
            {t('words:rateTableShort', { year: basedOn.year, revision: basedOn.revision })}
          </Link>
        </span>
      )}
      <span>
        {(table.publishedBy ?? table.createdBy).name} ·{' '}
        <DateText value={table.publishedAt ?? table.createdAt} />
      </span>
      {table.note !== null && table.note !== '' && <span>{table.note}</span>}
    </span>
  );
}
