import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ListTable } from '@/components/data/list-table';
import { useConnection } from '@/components/data/use-connection';
import { ForRoles } from '@/components/page/for-roles';
import { PageHeader } from '@/components/page/page-header';
import { useAuditColumns } from './audit-columns';
import { AuditEntriesDocument } from './audit-documents';
import { AuditFilters } from './audit-filters';
import type { AuditSearch } from './audit-search';
import { ChainVerdict } from './chain-verdict';
import { EntryDrawer, type ShownEntry } from './entry-drawer';

const route = getRouteApi('/desk/audit');

/** All that was changed, by whom and when, and whether the entries are as they were written. */
export const AuditPage = (): ReactNode => (
  <ForRoles roles={['ADMIN']}>
    <Audit />
  </ForRoles>
);

function Audit(): ReactNode {
  const { t } = useTranslation(['audit', 'app']);
  const search = route.useSearch();
  const navigate = useNavigate();
  const show = (next: AuditSearch): void => void navigate({ to: '/audit', search: next, replace: true });
  const [entry, setEntry] = useState<ShownEntry | null>(null);
  const list = useConnection({
    query: AuditEntriesDocument,
    variables: { filter: filterOf(search) },
    read: ({ auditEntries }) => auditEntries,
    typenames: ['AuditEntry'],
  });
  const columns = useAuditColumns(setEntry);
  return (
    <>
      <PageHeader title={t('app:nav.audit')} summary={t('summary')} />
      <ChainVerdict />
      <AuditFilters value={search} onChange={show} />
      <ListTable
        label={t('app:nav.audit')}
        columns={columns}
        list={list}
        empty={
          <>
            <p>{t('empty')}</p>
            <Button type="link" onClick={() => show({})}>
              {t('filters.all')}
            </Button>
          </>
        }
      />
      {entry !== null && <EntryDrawer entry={entry} onClose={() => setEntry(null)} />}
    </>
  );
}

const filterOf = ({ type, record, who, from, to }: AuditSearch) => ({
  subjectType: type ?? null,
  subjectId: record ?? null,
  actorId: who ?? null,
  from: from ?? null,
  to: to ?? null,
});
