import { Link } from '@tanstack/react-router';
import type { TableProps } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncidentRowFragment } from '@/gql/graphql';
import { formatInstant } from '@/lib/format/dates';
import { currentLanguage } from '@/lib/i18n/i18n';
import { Countdown } from './countdown';
import { IncidentActions } from './incident-actions';
import styles from './incidents.module.css';
import { TargetMarks } from './target-marks';
import type { Placed } from './use-held-order';

/** The columns of the board and of the lists of incidents. */
export function useIncidentColumns(): NonNullable<TableProps<Placed<IncidentRowFragment>>['columns']> {
  const { t } = useTranslation(['incidents', 'words']);
  return [
    { key: 'due', title: t('column.due'), width: 120, render: (_, row) => <Due row={row} /> },
    {
      key: 'number',
      title: t('column.number'),
      width: 120,
      render: (_, { id, number, level }) => (
        <span className={styles['stack']}>
          <Link to="/incidents/$incidentId" params={{ incidentId: id }}>
            {number}
          </Link>
          <span className={styles['level']} data-level={level}>
            {t(`words:level.${level}` as 'words:level.1')}
          </span>
        </span>
      ),
    },
    {
      key: 'customer',
      title: t('column.customer'),
      // It shares what is spare with the description, each by what it holds.
      render: (_, { customer, licence, zone }) => (
        <span className={`${styles['stack']} ${styles['customer']}`}>
          <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
            {customer.name}
          </Link>
          <span className={styles['quiet']}>
            {licence.productName} · {t(`words:zone.${zone}` as 'words:none', { defaultValue: zone })}
          </span>
          {customer.contactPhone !== null && (
            <span className={styles['quiet']}>
              {customer.contactName} {customer.contactPhone}
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'description',
      title: t('column.description'),
      render: (_, { description, hold, requestedAt }) => (
        <span className={`${styles['stack']} ${styles['reported']}`}>
          <span className={styles['description']}>{description}</span>
          <span className={styles['quiet']}>
            {t('requested', { at: formatInstant(requestedAt, currentLanguage()) })}
          </span>
          {hold !== null && (
            <span className={styles['held']}>{t('held', { reason: t(`holdReason.${hold.reason}`) })}</span>
          )}
        </span>
      ),
    },
    {
      key: 'targets',
      title: t('column.targets'),
      width: 190,
      render: (_, { targets }) => <TargetMarks targets={targets} />,
    },
    {
      key: 'actions',
      title: t('column.actions'),
      width: 205,
      render: (_, row) => <IncidentActions inRow incident={row} gone={row.gone === true} />,
    },
  ];
}

function Due({ row }: { readonly row: IncidentRowFragment }): ReactNode {
  const { t } = useTranslation('incidents');
  const { status, nextDueAt, coverage, resolvedAt } = row;
  if (status === 'OPEN' && nextDueAt !== null) return <Countdown until={nextDueAt} />;
  const word = status === 'CLOSED' ? 'closed' : resolvedAt !== null ? 'solved' : 'noTarget';
  return (
    <span className={styles['quiet']}>
      {coverage === 'NONE' && word === 'noTarget' ? t('due.uncovered') : t(`due.${word}`)}
    </span>
  );
}
