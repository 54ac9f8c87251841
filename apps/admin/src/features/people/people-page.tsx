import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ListTable } from '@/components/data/list-table';
import { useConnection } from '@/components/data/use-connection';
import { ForRoles } from '@/components/page/for-roles';
import { PageHeader } from '@/components/page/page-header';
import { AddUser } from './add-user';
import { PeopleDocument, type Person } from './people-documents';
import { PeopleFilters } from './people-filters';
import type { PeopleSearch } from './people-search';
import { usePeopleColumns, type PersonAction } from './people-columns';
import { PersonDialog } from './person-dialog';

const route = getRouteApi('/desk/users');

/** The users with their roles; administrators alone. */
export const PeoplePage = (): ReactNode => (
  <ForRoles roles={['ADMIN']}>
    <People />
  </ForRoles>
);

function People(): ReactNode {
  const { t } = useTranslation(['people', 'app']);
  const { add = false, ...shown } = route.useSearch();
  const navigate = useNavigate();
  const show = (next: PeopleSearch): void => void navigate({ to: '/users', search: next, replace: true });
  const [chosen, setChosen] = useState<{ readonly person: Person; readonly action: PersonAction } | null>(
    null,
  );
  const { search = null, role = null, active = null } = shown;
  const list = useConnection({
    query: PeopleDocument,
    variables: { filter: { search, role, active } },
    read: ({ users }) => users,
    typenames: ['User'],
  });
  const columns = usePeopleColumns((person, action) => setChosen({ person, action }));
  return (
    <>
      <PageHeader
        title={t('app:nav.users')}
        summary={t('summary')}
        actions={
          <Button type="primary" onClick={() => show({ ...shown, add: true })}>
            {t('add.open')}
          </Button>
        }
      />
      <PeopleFilters value={shown} onChange={show} />
      <ListTable
        label={t('app:nav.users')}
        columns={columns}
        list={list}
        empty={
          <>
            <p>{t('empty')}</p>
            <Button type="link" onClick={() => show({})}>
              {t('filters.clear')}
            </Button>
          </>
        }
      />
      {add && <AddUser onClose={() => show(shown)} />}
      {chosen !== null && <PersonDialog {...chosen} onClose={() => setChosen(null)} />}
    </>
  );
}
