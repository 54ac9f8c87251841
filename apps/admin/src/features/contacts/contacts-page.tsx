import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button, Checkbox, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ListTable } from '@/components/data/list-table';
import { useConnection } from '@/components/data/use-connection';
import { CustomerFilter } from '@/components/filters/customer-filter';
import { Filter, Filters } from '@/components/filters/filters';
import { LiveMark } from '@/components/live/live-mark';
import { PageHeader } from '@/components/page/page-header';
import { graphql } from '@/gql';
import { useLive } from '@/lib/live/use-live';
import { useSession } from '@/lib/session/session';
import { contactOrders, type ContactsSearch, readContactsSearch } from './contacts-search';
import { RecordContact } from './record-contact';
import { useChannels } from './use-channels';
import { useContactColumns } from './use-contact-columns';

graphql(`
  fragment ContactRow on Contact {
    id
    channel
    contactedAt
    contactName
    description
    isWithinHours
    createdBy {
      id
      name
    }
    customer {
      id
      name
    }
    licence {
      id
      productName
      serial
    }
    incident {
      id
      number
    }
  }
`);

const ContactsDocument = graphql(`
  query Contacts($filter: ContactFilter, $sort: ContactSort!, $after: String) {
    contacts(first: 50, after: $after, filter: $filter, sort: $sort) {
      nodes {
        ...ContactRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

const route = getRouteApi('/desk/contacts');
const STANDARD = 'CONTACTED_AT_DESC';

/** What customers asked by telephone and the other channels, the latest first; each may become an incident. */
export function ContactsPage(): ReactNode {
  const { t } = useTranslation(['contacts', 'app']);
  const { may } = useSession();
  const { sort, ...search } = route.useSearch();
  const navigate = useNavigate();
  const show = (next: Record<string, unknown>): void =>
    void navigate({ to: '/contacts', search: readContactsSearch(next), replace: true });
  const { customerId = null, channel = null, outside } = search;
  const [recording, setRecording] = useState(false);
  const list = useConnection({
    query: ContactsDocument,
    variables: {
      filter: { customerId, channel, isWithinHours: outside === true ? false : null },
      sort: sort ?? STANDARD,
    },
    read: ({ contacts }) => contacts,
    typenames: ['Contact'],
  });
  const live = useLive(['Contact', 'Incident'], list.refresh);
  const columns = useContactColumns();
  return (
    <>
      <PageHeader
        title={t('app:nav.contacts')}
        mark={<LiveMark state={live} />}
        actions={
          may('SERVICE') && (
            <Button type="primary" onClick={() => setRecording(true)}>
              {t('record.open')}
            </Button>
          )
        }
      />
      <ContactFilters search={search} onChange={(next) => show({ sort, ...next })} />
      <ListTable
        label={t('app:nav.contacts')}
        columns={columns}
        list={list}
        loading={list.loading && list.rows === undefined}
        order={{
          by: contactOrders,
          standard: STANDARD,
          value: sort,
          onChange: (next) => show({ ...search, sort: next }),
        }}
        empty={t(Object.keys(search).length > 0 ? 'list.none' : 'list.empty')}
      />
      {recording && <RecordContact onClose={() => setRecording(false)} />}
    </>
  );
}

interface ContactFiltersProps {
  readonly search: ContactsSearch;
  readonly onChange: (next: Record<string, unknown>) => void;
}

function ContactFilters({ search, onChange: show }: ContactFiltersProps): ReactNode {
  const { t } = useTranslation('contacts');
  const channels = useChannels();
  return (
    <Filters label={t('filter.label')}>
      <CustomerFilter
        id="contacts-customer"
        label={t('column.customer')}
        all={t('filter.customerAll')}
        value={search.customerId}
        onChange={(customerId) => show({ ...search, customerId })}
      />
      <Filter label={t('column.channel')} htmlFor="contacts-channel">
        <Select
          id="contacts-channel"
          virtual={false}
          allowClear
          value={search.channel ?? null}
          placeholder={t('filter.channelAll')}
          options={[...channels]}
          onChange={(channel: string | undefined) => show({ ...search, channel })}
        />
      </Filter>
      <Checkbox
        checked={search.outside === true}
        onChange={({ target }) => show({ ...search, outside: target.checked })}
      >
        {t('filter.outside')}
      </Checkbox>
      {Object.keys(search).length > 0 && (
        <Button type="link" onClick={() => show({})}>
          {t('filter.clear')}
        </Button>
      )}
    </Filters>
  );
}
