import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { Facts, type Fact } from '@/components/page/facts';
import { Section } from '@/components/page/section';
import type { ServiceOrderDetailFragment } from '@/gql/graphql';
import { formatInstant, unbroken } from '@/lib/format/dates';
import { currentLanguage } from '@/lib/i18n/i18n';

type Site = NonNullable<ServiceOrderDetailFragment['site']>;

/** What was done, for whom, where and by whom. */
export function OrderFacts({ order }: { readonly order: ServiceOrderDetailFragment }): ReactNode {
  const { t } = useTranslation(['service-orders', 'words']);
  const { customer, licence, site, kind, level, description, createdBy, createdAt } = order;
  const customerLink = (
    <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
      {customer.name}
    </Link>
  );
  const licenceText = `${licence.productName} ${t(`words:edition.${licence.edition}`)} · ${licence.serial}`;
  const recorded = { name: createdBy.name, at: unbroken(formatInstant(createdAt, currentLanguage())) };
  const facts: (Fact | null)[] = [
    { label: t('column.customer'), value: customerLink },
    { label: t('column.licence'), value: licenceText },
    site && { label: t('form.site'), value: <SiteText site={site} /> },
    { label: t('form.servedOn'), value: <DateText value={order.servedOn} /> },
    level === null ? null : { label: t('form.level'), value: t(`words:level.${level}` as 'words:level.1') },
    { label: t('form.cause'), value: t(`words:cause.${order.cause}`) },
    kind === 'DATA_REPAIR' ? null : { label: t('order.travel'), value: <Money fen={order.travelFen} /> },
    { label: t('order.recorded'), value: t('order.recordedBy', recorded) },
    order.incident && {
      label: t('order.incident'),
      value: (
        <Link to="/incidents/$incidentId" params={{ incidentId: order.incident.id }}>
          {order.incident.number}
        </Link>
      ),
    },
    ...order.travelReceipts.map(({ note, amountFen, attachedFile }, index) => ({
      label: t('order.receipt', { number: index + 1 }),
      value: (
        <>
          {note} <Money fen={amountFen} />{' '}
          {attachedFile && <a href={attachedFile.path}>{attachedFile.name}</a>}
        </>
      ),
    })),
    order.cancelledAt === null
      ? null
      : {
          label: t('order.cancelled'),
          value: `${unbroken(formatInstant(order.cancelledAt, currentLanguage()))} ${order.cancelReason ?? ''}`,
        },
    description === null ? null : { label: t('form.description'), value: description },
  ];
  return (
    <Section title={t('order.facts')}>
      <Facts facts={facts.filter((fact) => fact !== null)} />
    </Section>
  );
}

function SiteText({ site: { name, city, district, address, zone } }: { readonly site: Site }): ReactNode {
  const { t } = useTranslation('words');
  return (
    <>
      {name} · {city}
      {district} {address}
      {zone !== null && ` · ${t(`zone.${zone}` as 'none', { defaultValue: zone })}`}
    </>
  );
}
