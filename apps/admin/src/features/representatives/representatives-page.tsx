import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, type TableProps } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ListTable } from '@/components/data/list-table';
import { useConnection } from '@/components/data/use-connection';
import { ClauseTag } from '@/components/figures/clause-tag';
import { Filter, Filters } from '@/components/filters/filters';
import { DateChoice } from '@/components/form/date-choice';
import { PageHeader } from '@/components/page/page-header';
import { todayInShanghai } from '@/lib/format/dates';
import { useSession } from '@/lib/session/session';
import { AssignRepresentative } from './assign-representative';
import { SubscribersDocument, type Subscriber } from './representative-documents';

const route = getRouteApi('/desk/representatives');

/** Who is a subscriber on a day, and whom each of them calls day and night (clause 8). */
export function RepresentativesPage(): ReactNode {
  const { t } = useTranslation(['representatives', 'app']);
  const { on } = route.useSearch();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<Subscriber | null>(null);
  const list = useConnection({
    query: SubscribersDocument,
    variables: { on: on ?? todayInShanghai() },
    read: ({ subscribers }) => subscribers,
    typenames: ['Customer', 'RepresentativeAssignment', 'Entitlement'],
  });
  const columns = useColumns(setChosen);
  return (
    <>
      <PageHeader
        title={t('app:nav.representatives')}
        summary={
          <>
            {t('summary')} <ClauseTag clause="8" />
          </>
        }
      />
      <Filters label={t('filter.label')}>
        <Filter label={t('filter.on')} htmlFor="representatives-on">
          <DateChoice
            id="representatives-on"
            value={on ?? todayInShanghai()}
            onChange={(date) =>
              void navigate({
                to: '/representatives',
                search: date === todayInShanghai() ? {} : { on: date },
                replace: true,
              })
            }
          />
        </Filter>
      </Filters>
      <ListTable label={t('app:nav.representatives')} columns={columns} list={list} empty={t('empty')} />
      {chosen !== null && <AssignRepresentative customer={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}

function useColumns(
  onAssign: (customer: Subscriber) => void,
): NonNullable<TableProps<Subscriber>['columns']> {
  const { t } = useTranslation('representatives');
  const { may } = useSession();
  return [
    {
      key: 'customer',
      title: t('column.customer'),
      render: (_, { id, name }) => (
        <Link to="/customers/$customerId" params={{ customerId: id }}>
          {name}
        </Link>
      ),
    },
    {
      key: 'contact',
      title: t('column.contact'),
      render: (_, { contactName, contactPhone }) =>
        [contactName, contactPhone].filter(Boolean).join(' · ') || '—',
    },
    {
      key: 'representative',
      title: t('column.representative'),
      width: 220,
      render: (_, { representative }) => representative?.name ?? t('nobody'),
    },
    {
      key: 'assign',
      title: t('column.assign'),
      width: 120,
      render: (_, customer) => {
        const what = t(customer.representative === null ? 'assign.open' : 'assign.other');
        return (
          may('SERVICE') && (
            <Button
              size="small"
              aria-label={t('assign.of', { what, customer: customer.name })}
              onClick={() => onAssign(customer)}
            >
              {what}
            </Button>
          )
        );
      },
    },
  ];
}
