import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordList } from '@/components/data/record-list';
import { DateText } from '@/components/figures/date-text';
import { Section } from '@/components/page/section';
import { LATEST, type CustomerOnPage } from './customer-document';

/** The customer's incidents, the latest first (clause 10). */
export function CustomerIncidents({
  incidents,
}: {
  readonly incidents: CustomerOnPage['incidents'];
}): ReactNode {
  const { t } = useTranslation(['customers', 'words']);
  return (
    <Section title={t('records.incidents')} count={incidents.length} atMost={LATEST}>
      <RecordList
        label={t('records.incidents')}
        empty={t('records.incidentsEmpty')}
        items={incidents.map(({ id, number, status, level, requestedAt, licence, description }) => ({
          key: id,
          name: (
            <Link to="/incidents/$incidentId" params={{ incidentId: id }}>
              {number}
            </Link>
          ),
          mark: t(status === 'OPEN' ? 'records.incidentOpen' : 'records.incidentClosed'),
          figure: t(`words:level.${String(level)}` as 'words:level.1'),
          detail: (
            <>
              <DateText value={requestedAt} />
              <span>{licence.productName}</span>
              <span>{description}</span>
            </>
          ),
        }))}
      />
    </Section>
  );
}
