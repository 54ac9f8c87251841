import { Link } from '@tanstack/react-router';
import type { TableProps } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '@/gql';
import type { CustomerRowFragment } from '@/gql/graphql';
import styles from './customers.module.css';

graphql(`
  fragment CustomerRow on Customer {
    id
    name
    shortCode
    contactName
    contactPhone
    licences {
      id
      productName
      serial
    }
  }
`);

type Columns = NonNullable<TableProps<CustomerRowFragment>['columns']>;

/** The columns of the list of customers. A licence whose serial was searched for is shown by it. */
export function useCustomerColumns(search: string): Columns {
  const { t } = useTranslation('customers');
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('list.name'),
        render: (_, { id, name }) => (
          <Link to="/customers/$customerId" params={{ customerId: id }}>
            {name}
          </Link>
        ),
      },
      { key: 'shortCode', title: t('list.shortCode'), dataIndex: 'shortCode' },
      {
        key: 'contact',
        title: t('list.contact'),
        render: (_, { contactName, contactPhone }) =>
          [contactName, contactPhone].filter(Boolean).join(' · ') || '—',
      },
      {
        key: 'licences',
        title: t('list.licences'),
        render: (_, { licences }) => <LicencesInBrief licences={licences} search={search} />,
      },
    ],
    [t, search],
  );
}

interface LicencesInBriefProps {
  readonly licences: CustomerRowFragment['licences'];
  readonly search: string;
}

function LicencesInBrief({ licences, search }: LicencesInBriefProps): ReactNode {
  const { t } = useTranslation('customers');
  const found =
    search === '' ? undefined : licences.find(({ serial }) => serial.includes(search.toUpperCase()));
  const first = found ?? licences[0];
  if (first === undefined) return <span className={styles['faint']}>{t('list.noLicence')}</span>;
  return (
    <>
      {licences.length === 1
        ? first.productName
        : t('list.licencesOf', { product: first.productName, count: licences.length })}
      {found !== undefined && (
        <span className={styles['faint']}> {t('list.serial', { serial: found.serial })}</span>
      )}
    </>
  );
}
