import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button, Select, type TableProps } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ListTable } from '@/components/data/list-table';
import { useConnection } from '@/components/data/use-connection';
import { ClauseTag } from '@/components/figures/clause-tag';
import { DateText } from '@/components/figures/date-text';
import { Filter, Filters } from '@/components/filters/filters';
import { RecordHistory } from '@/components/history/record-history';
import { PageHeader } from '@/components/page/page-header';
import { useTableInForce } from '@/lib/api/use-table-in-force';
import { useSession } from '@/lib/session/session';
import { AddRelease } from './add-release';
import { CheckRelease } from './check-release';
import { ReleasesDocument, type Release } from './release-documents';
import { releaseKinds, readReleasesSearch, type ReleasesSearch } from './releases-search';

const route = getRouteApi('/desk/releases');

/** Upgrades and patches (clause 2), the latest first, and whether a licence may have one. */
export function ReleasesPage(): ReactNode {
  const { t } = useTranslation(['releases', 'app']);
  const { may } = useSession();
  const search = route.useSearch();
  const [adding, setAdding] = useState(false);
  const [checked, setChecked] = useState<Release | null>(null);
  const list = useConnection({
    query: ReleasesDocument,
    variables: { filter: { product: search.product ?? null, kind: search.kind ?? null } },
    read: ({ releases }) => releases,
    typenames: ['Release'],
  });
  const columns = useColumns(setChecked);
  return (
    <>
      <PageHeader
        title={t('app:nav.releases')}
        summary={
          <>
            {t('summary')} <ClauseTag clause="2" />
          </>
        }
        actions={
          may('SERVICE') && (
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('add.open')}
            </Button>
          )
        }
      />
      <ReleaseFilters search={search} />
      <ListTable
        label={t('app:nav.releases')}
        columns={columns}
        list={list}
        empty={t((search.product ?? search.kind) ? 'list.none' : 'list.empty')}
      />
      {adding && <AddRelease onClose={() => setAdding(false)} />}
      {checked !== null && <CheckRelease release={checked} onClose={() => setChecked(null)} />}
    </>
  );
}

function ReleaseFilters({ search }: { readonly search: ReleasesSearch }): ReactNode {
  const { t } = useTranslation('releases');
  const navigate = useNavigate();
  const products = useTableInForce()?.document.products ?? [];
  const show = (next: Record<string, unknown>): void =>
    void navigate({ to: '/releases', search: readReleasesSearch(next), replace: true });
  return (
    <Filters label={t('filter.label')}>
      <Filter label={t('column.product')} htmlFor="releases-product">
        <Select
          id="releases-product"
          virtual={false}
          allowClear
          style={{ minWidth: 220 }}
          value={search.product ?? null}
          placeholder={t('filter.productAll')}
          showSearch={{ optionFilterProp: 'label' }}
          options={products.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(product: string | undefined) => show({ ...search, product })}
        />
      </Filter>
      <Filter label={t('column.kind')} htmlFor="releases-kind">
        <Select
          id="releases-kind"
          virtual={false}
          allowClear
          style={{ minWidth: 120 }}
          value={search.kind ?? null}
          placeholder={t('filter.kindAll')}
          options={releaseKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(kind: string | undefined) => show({ ...search, kind })}
        />
      </Filter>
    </Filters>
  );
}

function useColumns(onCheck: (release: Release) => void): NonNullable<TableProps<Release>['columns']> {
  const { t } = useTranslation('releases');
  return [
    {
      key: 'releasedOn',
      title: t('column.releasedOn'),
      width: 130,
      render: (_, { releasedOn }) => <DateText value={releasedOn} />,
    },
    { key: 'product', title: t('column.product'), width: 220, dataIndex: 'productName' },
    { key: 'version', title: t('column.version'), width: 140, dataIndex: 'version' },
    { key: 'kind', title: t('column.kind'), width: 100, render: (_, { kind }) => t(`kind.${kind}`) },
    { key: 'notes', title: t('column.notes'), render: (_, { notes }) => notes ?? '—' },
    {
      key: 'check',
      title: t('column.check'),
      width: 150,
      render: (_, release) => {
        const of = `${release.productName} ${release.version}`;
        return (
          <>
            <Button size="small" aria-label={t('check.of', { release: of })} onClick={() => onCheck(release)}>
              {t('check.open')}
            </Button>
            <RecordHistory type="Release" id={release.id} of={of} />
          </>
        );
      },
    },
  ];
}
