import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '@/components/figures/date-text';
import { RecordHistory } from '@/components/history/record-history';
import { useSession } from '@/lib/session/session';
import { CoverageYears } from './coverage-years';
import type { LicenceOnPage } from './customer-document';
import { ServiceBalance } from './service-balance';
import { UpgradeEdition } from './upgrade-edition';
import styles from './customers.module.css';

interface LicenceCardProps {
  readonly licence: LicenceOnPage;
  readonly customerId: string;
}

/** A licence: what it is, and what it enjoys today for each service. */
export function LicenceCard({ licence, customerId }: LicenceCardProps): ReactNode {
  const { t } = useTranslation(['customers', 'words']);
  const maySell = useSession().may('SALES', 'ADMIN');
  const title = useId();
  const [upgrading, setUpgrading] = useState(false);
  return (
    <article className={styles['licence']} aria-labelledby={title}>
      <div className={styles['licenceHead']}>
        <h3 id={title}>{licence.productName}</h3>
        <span className={styles['tag']}>{t(`words:edition.${licence.edition}`)}</span>
        {maySell && licence.edition === 'STANDALONE' && licence.isDelivered && (
          <Button
            type="link"
            size="small"
            aria-label={t('upgrade.of', { product: licence.productName })}
            onClick={() => setUpgrading(true)}
          >
            {t('upgrade.button')}
          </Button>
        )}
        {maySell && (
          <Link to="/quotes/new" search={{ customerId, licenceId: licence.id }}>
            {t('licences.quote')}
          </Link>
        )}
        <RecordHistory type="Licence" id={licence.id} of={licence.serial} />
      </div>
      <dl className={styles['licenceFacts']}>
        <Fact label={t('licences.serial')} value={licence.serial} />
        <Fact label={t('licences.deliveredOn')} value={<DateText value={licence.deliveredOn} />} />
        <Fact label={t('licences.site')} value={licence.site.name} />
        {licence.operators > 0 && <Fact label={t('licences.operators')} value={licence.operators} />}
      </dl>
      <ul className={styles['services']} aria-label={t('licences.title')}>
        {licence.coverage.map((coverage) => (
          <ServiceBalance key={coverage.service} licence={licence} coverage={coverage} />
        ))}
      </ul>
      <CoverageYears licence={licence} />
      {upgrading && <UpgradeEdition licence={licence} onClose={() => setUpgrading(false)} />}
    </article>
  );
}

const Fact = ({ label, value }: { readonly label: string; readonly value: ReactNode }): ReactNode => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
);
