import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordList } from '@/components/data/record-list';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { PeriodText } from '@/components/figures/period-text';
import { StatusMark } from '@/components/figures/status-mark';
import { Section } from '@/components/page/section';
import type { CustomerOnPage } from './customer-document';
import { CustomerMoney } from './customer-money';

/** What was agreed with the customer, done for it and charged to it, the latest first. */
export function CustomerRecords({ customer }: { readonly customer: CustomerOnPage }): ReactNode {
  return (
    <>
      <Contracts contracts={customer.contracts} />
      <Services orders={customer.serviceOrders} />
      <CustomerMoney customer={customer} />
    </>
  );
}

function Contracts({ contracts }: { readonly contracts: CustomerOnPage['contracts'] }): ReactNode {
  const { t } = useTranslation('customers');
  return (
    <Section title={t('records.contracts')} count={contracts.length}>
      <RecordList
        label={t('records.contracts')}
        empty={t('records.contractsEmpty')}
        items={contracts.map(({ id, number, status, startsOn, endsOn, totalFen }) => ({
          key: id,
          name: (
            <Link to="/contracts/$contractId" params={{ contractId: id }}>
              {number}
            </Link>
          ),
          mark: <StatusMark of="contractStatus" status={status} />,
          figure: <Money fen={totalFen} />,
          detail: <PeriodText from={startsOn} to={endsOn} />,
        }))}
      />
    </Section>
  );
}

function Services({ orders }: { readonly orders: CustomerOnPage['serviceOrders'] }): ReactNode {
  const { t } = useTranslation(['customers', 'words']);
  return (
    <Section title={t('records.services')} count={orders.length}>
      <RecordList
        label={t('records.services')}
        empty={t('records.servicesEmpty')}
        items={orders.map(({ id, number, kind, servedOn, drawn, totalFen, licence }) => ({
          key: id,
          name: (
            <Link to="/service-orders/$serviceOrderId" params={{ serviceOrderId: id }}>
              {number}
            </Link>
          ),
          mark: t(`words:kind.${kind}`),
          figure: totalFen > 0 ? <Money fen={totalFen} /> : t(drawn > 0 ? 'records.drawn' : 'records.free'),
          detail: (
            <>
              <DateText value={servedOn} />
              <span>{licence.productName}</span>
            </>
          ),
        }))}
      />
    </Section>
  );
}
