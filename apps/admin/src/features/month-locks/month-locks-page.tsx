import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { addMonths } from 'policy';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ListTable } from '@/components/data/list-table';
import { useConnection } from '@/components/data/use-connection';
import { DateText } from '@/components/figures/date-text';
import { Filter, Filters } from '@/components/filters/filters';
import { MonthChoice } from '@/components/form/date-choice';
import { ForRoles } from '@/components/page/for-roles';
import { PageHeader } from '@/components/page/page-header';
import { Section, Sections } from '@/components/page/section';
import { todayInShanghai } from '@/lib/format/dates';
import { MonthLocksDocument } from './month-lock-documents';
import { MonthTieOut } from './month-tie-out';
import { WayOut } from './way-out';

const route = getRouteApi('/desk/month-locks');

const neighbour = (month: string, by: number): string => addMonths(`${month}-01`, by).slice(0, 7);

/** Locks months one after the other, each tied out first; what is locked stays so, and the way out is told. */
export const MonthLocksPage = (): ReactNode => (
  <ForRoles roles={['FINANCE']}>
    <MonthLocks />
  </ForRoles>
);

function MonthLocks(): ReactNode {
  const { t } = useTranslation(['month-locks', 'app', 'finance']);
  const navigate = useNavigate();
  const search = route.useSearch();
  const [asked, setAsked] = useState<string | null>(null);
  const list = useConnection({
    query: MonthLocksDocument,
    variables: {},
    read: ({ monthLocks }) => monthLocks,
    typenames: ['MonthLock'],
  });
  const { rows, loading } = list;
  const latest = rows?.[0]?.id;
  // The one after the latest locked one; the one before this month where none is.
  const next = latest === undefined ? neighbour(todayInShanghai().slice(0, 7), -1) : neighbour(latest, 1);
  const month = search.month ?? next;
  return (
    <>
      <PageHeader title={t('app:nav.monthLocks')} summary={t('lead')} />
      <Filters label={t('month')}>
        <Filter label={t('month')} htmlFor="lock-month">
          <MonthChoice
            id="lock-month"
            value={month}
            onChange={(chosen) =>
              void navigate({ to: '/month-locks', search: { month: chosen }, replace: true })
            }
          />
        </Filter>
      </Filters>
      <Sections>
        {rows !== undefined || !loading ? (
          <MonthTieOut
            key={month}
            month={month}
            lock={rows?.find(({ id }) => id === month)}
            onCorrect={() => setAsked(month)}
            onLocked={() => void navigate({ to: '/month-locks', search: {}, replace: true })}
          />
        ) : null}
        <Section title={t('locked')} count={list.total}>
          <ListTable
            label={t('locked')}
            list={list}
            empty={t('lockedNone')}
            columns={[
              { key: 'month', title: t('month'), dataIndex: 'id' },
              {
                key: 'lockedAt',
                title: t('lockedAt'),
                render: (_, { lockedAt }) => <DateText value={lockedAt} />,
              },
              { key: 'lockedBy', title: t('lockedBy'), render: (_, { lockedBy }) => lockedBy.name },
              {
                key: 'correct',
                title: t('correct'),
                render: (_, { id }) => (
                  <Button
                    type="link"
                    size="small"
                    aria-label={t('correctOf', { month: id })}
                    onClick={() => setAsked(id)}
                  >
                    {t('correctHow')}
                  </Button>
                ),
              },
            ]}
          />
        </Section>
      </Sections>
      {asked !== null && <WayOut month={asked} onClose={() => setAsked(null)} />}
    </>
  );
}
