import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '@/lib/format/dates';
import { currentLanguage } from '@/lib/i18n/i18n';
import { LicenceBalances } from '@/components/licence/licence-balances';
import type { ServedIncident, ServedLicence } from './service-fields';
import styles from './served-licence-card.module.css';

interface ServedLicenceCardProps {
  readonly licence: ServedLicence;
  readonly incident: ServedIncident | null;
  readonly onChange: () => void;
}

/** The licence that is being served, with coverage and balance. */
export function ServedLicenceCard({ licence, incident, onChange }: ServedLicenceCardProps): ReactNode {
  const { t } = useTranslation(['licence', 'words']);
  const { customer, productName, edition, serial, deliveredOn, coverage } = licence;
  return (
    <section className={styles['card']} aria-label={t('licence.title')}>
      <div className={styles['head']}>
        <h2>
          <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
            {customer.name}
          </Link>
        </h2>
        <Button onClick={onChange}>{t('find.change')}</Button>
      </div>
      <p>
        <b>{productName}</b> {t(`words:edition.${edition}`)}
      </p>
      <p className={styles['quiet']}>
        {t('licence.serial', { serial })} ·{' '}
        {t('licence.deliveredOn', { date: formatDate(deliveredOn, currentLanguage()) })}
      </p>
      {incident !== null && (
        <p>
          {t('licence.incident')}{' '}
          <Link to="/incidents/$incidentId" params={{ incidentId: incident.id }}>
            {incident.number}
          </Link>
        </p>
      )}
      <div className={styles['balances']}>
        <h3 className="visually-hidden">{t('licence.balances')}</h3>
        <LicenceBalances coverage={coverage} />
      </div>
    </section>
  );
}
