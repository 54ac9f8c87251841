import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '@/components/figures/date-text';
import { Facts } from '@/components/page/facts';
import type { CustomerOnPage } from './customer-document';

/** What identifies the customer, and whom to ask for. */
export function CustomerFacts({ customer }: { readonly customer: CustomerOnPage }): ReactNode {
  const { t } = useTranslation('customers');
  const { shortCode, creditCode, contactName, contactPhone, createdAt } = customer;
  return (
    <Facts
      facts={[
        { label: t('facts.shortCode'), value: shortCode },
        { label: t('facts.contactName'), value: contactName ?? '—' },
        {
          label: t('facts.contactPhone'),
          value:
            contactPhone === null ? (
              '—'
            ) : (
              <a href={`tel:${contactPhone.replace(/[^+\d]/g, '')}`}>{contactPhone}</a>
            ),
        },
        { label: t('facts.creditCode'), value: creditCode ?? '—' },
        { label: t('facts.createdAt'), value: <DateText value={createdAt} /> },
      ]}
    />
  );
}
