import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts, type Fact } from '@/components/page/facts';
import { Section } from '@/components/page/section';
import type { IncidentDetailFragment } from '@/gql/graphql';
import { formatInstant, unbroken } from '@/lib/format/dates';
import { currentLanguage } from '@/lib/i18n/i18n';

/** What was reported, by whom, where, and what it enjoys. */
export function IncidentFacts({ incident }: { readonly incident: IncidentDetailFragment }): ReactNode {
  const { t } = useTranslation(['incidents', 'words']);
  const { customer, licence, site, zone, channel, cause, coverage, requestedAt, description } = incident;
  const phone = [customer.contactName, customer.contactPhone]
    .filter((one) => one !== null)
    .map(unbroken)
    .join(' ');
  const facts: (Fact | null)[] = [
    { label: t('new.description'), value: description, wide: true },
    {
      label: t('column.customer'),
      value: (
        <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
          {customer.name}
        </Link>
      ),
    },
    phone === '' ? null : { label: t('page.contact'), value: phone },
    { label: t('page.licence'), value: `${licence.productName} · ${licence.serial}` },
    {
      label: t('new.site'),
      value: `${site.name} · ${t(`words:zone.${zone}` as 'words:none', { defaultValue: zone })}`,
    },
    { label: t('page.coverage'), value: t(`words:coverage.${coverage}`) },
    { label: t('page.cause'), value: t(`words:cause.${cause}`) },
    {
      label: t('page.requestedAt'),
      value: `${unbroken(formatInstant(requestedAt, currentLanguage()))} · ${t(`words:channel.${channel}` as 'words:none', { defaultValue: channel })}`,
    },
  ];
  return (
    <Section title={t('page.facts')}>
      <Facts facts={facts.filter((fact) => fact !== null)} />
    </Section>
  );
}
