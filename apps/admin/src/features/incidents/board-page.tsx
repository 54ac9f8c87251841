import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, More } from '@/components/data/data-table';
import { useConnection } from '@/components/data/use-connection';
import { ButtonLink } from '@/components/link/button-link';
import { LiveMark } from '@/components/live/live-mark';
import { PageHeader } from '@/components/page/page-header';
import { useLive } from '@/lib/live/use-live';
import { useSession } from '@/lib/session/session';
import { IncidentFilters } from './incident-filters';
import { IncidentsDocument } from './incident-documents';
import { filterOf } from './incidents-search';
import { useIncidentColumns } from './use-incident-columns';

const route = getRouteApi('/desk/incidents');

/** Open incidents by what is due next, each with its countdown; what others do stands here within two seconds. */
export function BoardPage(): ReactNode {
  const { t } = useTranslation(['incidents', 'app']);
  const { may } = useSession();
  const search = route.useSearch();
  const isBoard = search.view === undefined;
  const { rows, total, hasMore, loading, error, more, retry, refresh } = useConnection({
    query: IncidentsDocument,
    variables: { filter: filterOf(search), sort: isBoard ? 'NEXT_DUE' : 'LATEST_REQUESTED' },
    read: ({ incidents }) => incidents,
    typenames: ['Incident'],
  });
  const live = useLive(['Incident', 'ServiceOrder'], refresh);
  const columns = useIncidentColumns();
  const isFiltered = Object.keys(search).some((key) => key !== 'view');
  return (
    <>
      <PageHeader
        title={t('app:nav.incidents')}
        mark={<LiveMark state={live} />}
        actions={
          may('SERVICE') && (
            <ButtonLink to="/incidents/new" primary>
              {t('open')}
            </ButtonLink>
          )
        }
      />
      <IncidentFilters search={search} />
      <DataTable
        label={t('app:nav.incidents')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        // Asked again all day, while one works with it: what is shown stays.
        loading={loading && rows === undefined}
        error={error}
        onRetry={retry}
        empty={t(isFiltered ? 'list.none' : isBoard ? 'list.calm' : 'list.empty')}
        footer={
          <More shown={rows?.length ?? 0} total={total} hasMore={hasMore} busy={loading} onMore={more} />
        }
      />
    </>
  );
}
