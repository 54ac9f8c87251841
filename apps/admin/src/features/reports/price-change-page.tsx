import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Filter, Filters } from '@/components/filters/filters';
import type { ImpactTablesQuery } from '@/gql/graphql';
import { ImpactTablesDocument } from './money-documents';
import { PriceChange, useYearImpact } from './price-change';
import { ReportPage } from './report-page';
import type { PriceChangeSearch } from './report-search';
import { ReportState } from './report-state';
import styles from './reports.module.css';

const route = getRouteApi('/desk/reports/price-change');

/** What a year's table changes against the one before: the last twelve months and the renewals replayed by both. */
export function PriceChangePage(): ReactNode {
  const { t } = useTranslation(['reports', 'words']);
  const search: PriceChangeSearch = route.useSearch();
  const [{ data, error, fetching }, again] = useQuery({ query: ImpactTablesDocument });
  const all = data?.rateTables.nodes;
  const chosen = all?.find(({ id }) => id === search.table) ?? all?.[0];
  const impact = useYearImpact(chosen?.id);
  const { run } = impact;
  return (
    <ReportPage
      report="priceChange"
      file={run?.status === 'DONE' ? { name: 'price-change', asked: { id: run.id } } : undefined}
    >
      <ReportState data={all} error={error} fetching={fetching} again={again}>
        {(tables) =>
          chosen === undefined ? (
            <div className={styles['empty']}>{t('priceChange.noTable')}</div>
          ) : (
            <>
              <TableFilter tables={tables} chosen={chosen} />
              <PriceChange key={chosen.id} table={chosen} {...impact} />
            </>
          )
        }
      </ReportState>
    </ReportPage>
  );
}

type Tables = ImpactTablesQuery['rateTables']['nodes'];

function TableFilter({
  tables,
  chosen,
}: {
  readonly tables: Tables;
  readonly chosen: Tables[number];
}): ReactNode {
  const { t } = useTranslation(['reports', 'words']);
  const navigate = useNavigate();
  return (
    <Filters label={t('filter.label')}>
      <Filter label={t('filter.table')} htmlFor="filter-table">
        <Select
          id="filter-table"
          value={chosen.id}
          options={tables.map(({ id, year, revision, status }) => ({
            value: id,
            label: `${t('words:rateTableShort', { year, revision })}${status === 'DRAFT' ? t('priceChange.draft') : ''}`,
          }))}
          onChange={(table) =>
            void navigate({
              to: '/reports/price-change',
              search: { table },
              replace: true,
              resetScroll: false,
            })
          }
          style={{ minWidth: 220 }}
        />
      </Filter>
    </Filters>
  );
}
