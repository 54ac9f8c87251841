import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ListTable } from '@/components/data/list-table';
import { useConnection } from '@/components/data/use-connection';
import { ButtonLink } from '@/components/link/button-link';
import { LiveMark } from '@/components/live/live-mark';
import { PageHeader } from '@/components/page/page-header';
import { useLive } from '@/lib/live/use-live';
import { useSession } from '@/lib/session/session';
import { IncidentFilters } from './incident-filters';
import { IncidentsDocument } from './incident-documents';
import { filterOf } from './incidents-search';
import styles from './incidents.module.css';
import { useHeldOrder } from './use-held-order';
import { useIncidentColumns } from './use-incident-columns';

const route = getRouteApi('/desk/incidents');

/** Open incidents by what is due next, each with its countdown; what others do stands here within two seconds. */
export function BoardPage(): ReactNode {
  const { t } = useTranslation(['incidents', 'app']);
  const { may } = useSession();
  const search = route.useSearch();
  const isBoard = search.view === undefined;
  const list = useConnection({
    query: IncidentsDocument,
    variables: { filter: filterOf(search), sort: isBoard ? 'NEXT_DUE' : 'LATEST_REQUESTED' },
    read: ({ incidents }) => incidents,
    typenames: ['Incident'],
  });
  const live = useLive(['Incident', 'ServiceOrder'], list.refresh);
  const order = useHeldOrder(list.rows, JSON.stringify(search));
  const columns = useIncidentColumns();
  const isFiltered = Object.keys(search).some((key) => key !== 'view');
  return (
    <>
      <PageHeader
        title={t('app:nav.incidents')}
        mark={
          <>
            <LiveMark state={live} />
            <span role="status">
              {order.moved && (
                <Button type="link" size="small" className={styles['moved'] ?? ''} onClick={order.release}>
                  {order.come > 0 ? t('order.come', { count: order.come }) : t('order.moved')}
                </Button>
              )}
            </span>
          </>
        }
        actions={
          may('SERVICE') && (
            <ButtonLink to="/incidents/new" primary>
              {t('open')}
            </ButtonLink>
          )
        }
      />
      <IncidentFilters search={search} />
      <div {...order.around}>
        <ListTable
          label={t('app:nav.incidents')}
          columns={columns}
          list={{ ...list, rows: order.shown }}
          // Asked again all day, while one works with it: what is shown stays.
          loading={list.loading && list.rows === undefined}
          empty={t(isFiltered ? 'list.none' : isBoard ? 'list.calm' : 'list.empty')}
        />
      </div>
    </>
  );
}
