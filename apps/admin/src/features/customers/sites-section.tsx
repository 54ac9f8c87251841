import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordList } from '@/components/data/record-list';
import { RecordHistory } from '@/components/history/record-history';
import { Section } from '@/components/page/section';
import { useSession } from '@/lib/session/session';
import { AddSite } from './add-site';
import type { AddingSectionProps } from './licences-section';
import { ZoneText } from './zone-text';

/** The places, each with the zone that the rate table gives it. */
export function SitesSection({ customer, adding, setAdding }: AddingSectionProps): ReactNode {
  const { t } = useTranslation('customers');
  const mayAdd = useSession().may('SALES', 'SERVICE', 'ADMIN');
  const { sites } = customer;
  return (
    <Section
      title={t('sites.title')}
      count={sites.length}
      actions={
        mayAdd && (
          <Button type={sites.length === 0 ? 'primary' : 'default'} onClick={() => setAdding('site')}>
            {t('sites.add')}
          </Button>
        )
      }
    >
      <RecordList
        label={t('sites.title')}
        empty={t('sites.empty')}
        items={sites.map(({ id, name, city, district, address, zone }) => ({
          key: id,
          name,
          mark: (
            <>
              <ZoneText zone={zone} />
              <RecordHistory type="Site" id={id} of={name} />
            </>
          ),
          detail: `${city} ${district} ${address}`,
        }))}
      />
      {adding === 'site' && <AddSite customerId={customer.id} onClose={() => setAdding(null)} />}
    </Section>
  );
}
