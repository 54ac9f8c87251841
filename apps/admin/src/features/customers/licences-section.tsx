import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '@/components/page/section';
import { useSession } from '@/lib/session/session';
import { AddLicence } from './add-licence';
import type { CustomerOnPage } from './customer-document';
import { LicenceCard } from './licence-card';
import styles from './customers.module.css';

/** A section of the customer's page that things are added to. */
export interface AddingSectionProps {
  readonly customer: CustomerOnPage;
  readonly adding: 'site' | 'licence' | null;
  readonly setAdding: (adding: 'site' | 'licence' | null) => void;
}

/** The licences, each with its cover and balances. */
export function LicencesSection({ customer, adding, setAdding }: AddingSectionProps): ReactNode {
  const { t } = useTranslation('customers');
  const maySell = useSession().may('SALES', 'ADMIN');
  const { licences, sites } = customer;
  return (
    <Section
      title={t('licences.title')}
      count={licences.length}
      actions={
        maySell &&
        sites.length > 0 && (
          <Button type={licences.length === 0 ? 'primary' : 'default'} onClick={() => setAdding('licence')}>
            {t('licences.add')}
          </Button>
        )
      }
    >
      {licences.length === 0 && (
        <p className={styles['empty']}>{t(sites.length === 0 ? 'licences.emptyNoSite' : 'licences.empty')}</p>
      )}
      <div className={styles['licences']}>
        {licences.map((licence) => (
          <LicenceCard key={licence.id} licence={licence} customerId={customer.id} />
        ))}
      </div>
      {adding === 'licence' && <AddLicence customer={customer} onClose={() => setAdding(null)} />}
    </Section>
  );
}
