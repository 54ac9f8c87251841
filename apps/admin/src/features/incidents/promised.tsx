import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultState } from '@/components/data/fault-state';
import { ClauseTag } from '@/components/figures/clause-tag';
import { LicenceBalances } from '@/components/licence/licence-balances';
import type { FaultyLicenceQuery } from '@/gql/graphql';
import type { PromiseShown } from './use-promise';
import styles from './incidents.module.css';

interface PromisedProps {
  readonly licence: NonNullable<FaultyLicenceQuery['licence']>;
  readonly promise: PromiseShown;
  readonly onChangeLicence: () => void;
}

/** Whose licence it is, what it enjoys, and what may be promised on the telephone. */
export function Promised({ licence, promise, onChangeLicence }: PromisedProps): ReactNode {
  const { t } = useTranslation(['incidents', 'licence', 'words']);
  const { customer, productName, edition, serial, coverage } = licence;
  const { answer, error, retry } = promise;
  return (
    <section className={styles['card']} aria-label={t('promise.title')}>
      <div className={styles['head']}>
        <h2>
          <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
            {customer.name}
          </Link>
        </h2>
        <Button onClick={onChangeLicence}>{t('licence:find.change')}</Button>
      </div>
      {customer.contactPhone !== null && (
        <p>
          {customer.contactName} {customer.contactPhone}
        </p>
      )}
      <p>
        <b>{productName}</b> {t(`words:edition.${edition}`)}{' '}
        <span className={styles['quiet']}>{t('licence:licence.serial', { serial })}</span>
      </p>
      <LicenceBalances coverage={coverage} />
      {answer === undefined && error !== undefined && <FaultState error={error} onRetry={retry} />}
      {answer !== undefined && (
        <div role="status">
          {answer.userErrors.map(({ code, message, clause }) => (
            <p key={code} className={styles['held']}>
              {message} <ClauseTag clause={clause} />
            </p>
          ))}
          {answer.zone !== null && (
            <p>{t(`words:zone.${answer.zone}` as 'words:none', { defaultValue: answer.zone })}</p>
          )}
          {answer.coverage === 'NONE' && <p className={styles['held']}>{t('promise.none')}</p>}
          {answer.coverage !== null && answer.coverage !== 'NONE' && (
            <p className={styles['quiet']}>
              {t('promise.covered', { coverage: t(`words:coverage.${answer.coverage}`) })}{' '}
              <ClauseTag clause="10" />
            </p>
          )}
        </div>
      )}
    </section>
  );
}
