import { Link } from '@tanstack/react-router';
import type { TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { RecordHistory } from '@/components/history/record-history';
import { ButtonLink } from '@/components/link/button-link';
import type { ContactRowFragment } from '@/gql/graphql';
import { formatInstant } from '@/lib/format/dates';
import { currentLanguage } from '@/lib/i18n/i18n';
import { useSession } from '@/lib/session/session';

/** The columns of the log. */
export function useContactColumns(): NonNullable<TableProps<ContactRowFragment>['columns']> {
  const { t } = useTranslation(['contacts', 'words']);
  const { may } = useSession();
  return [
    {
      key: 'at',
      title: t('column.at'),
      width: 190,
      render: (_, { contactedAt, isWithinHours }) => (
        <>
          {formatInstant(contactedAt, currentLanguage())}
          {isWithinHours === false && <div>{t('outside')}</div>}
        </>
      ),
    },
    {
      key: 'channel',
      title: t('column.channel'),
      width: 100,
      render: (_, { channel }) => t(`words:channel.${channel}` as 'words:none', { defaultValue: channel }),
    },
    {
      key: 'customer',
      title: t('column.customer'),
      width: 260,
      render: (_, { customer, contactName, licence }) => (
        <>
          {customer === null ? (
            t('unknown')
          ) : (
            <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
              {customer.name}
            </Link>
          )}{' '}
          <span style={{ whiteSpace: 'nowrap' }}>{contactName}</span>
          {licence && (
            <div>
              {licence.productName} · {licence.serial}
            </div>
          )}
        </>
      ),
    },
    { key: 'description', title: t('column.description'), dataIndex: 'description' },
    {
      key: 'by',
      title: t('column.by'),
      width: 130,
      render: (_, { id, createdBy, contactedAt }) => (
        <span style={{ whiteSpace: 'nowrap' }}>
          {createdBy.name}
          <RecordHistory type="Contact" id={id} of={formatInstant(contactedAt, currentLanguage())} />
        </span>
      ),
    },
    {
      key: 'incident',
      title: t('column.incident'),
      width: 150,
      render: (_, { id, incident, licence }) =>
        incident ? (
          <Link to="/incidents/$incidentId" params={{ incidentId: incident.id }}>
            {incident.number}
          </Link>
        ) : (
          may('SERVICE') && (
            <ButtonLink
              size="small"
              to="/incidents/new"
              search={{ contactId: id, ...(licence && { licenceId: licence.id }) }}
            >
              {t('toIncident')}
            </ButtonLink>
          )
        ),
    },
  ];
}
