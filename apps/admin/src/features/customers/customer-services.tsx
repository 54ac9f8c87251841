import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordList } from '@/components/data/record-list';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { StatusMark } from '@/components/figures/status-mark';
import { Section } from '@/components/page/section';
import { formatDate } from '@/lib/format/dates';
import { currentLanguage } from '@/lib/i18n/i18n';
import { LATEST, type CustomerOnPage } from './customer-document';

/** What was done for the customer and charged to it, the latest first; charges only for the desks that may see them. */
export function CustomerServices({
  customer: { serviceOrders, charges },
}: {
  readonly customer: CustomerOnPage;
}): ReactNode {
  return (
    <>
      <Services orders={serviceOrders} />
      {charges !== undefined && <Charges charges={charges} />}
    </>
  );
}

function Services({ orders }: { readonly orders: CustomerOnPage['serviceOrders'] }): ReactNode {
  const { t } = useTranslation(['customers', 'words']);
  return (
    <Section title={t('records.services')} count={orders.length} atMost={LATEST}>
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

function Charges({ charges }: { readonly charges: NonNullable<CustomerOnPage['charges']> }): ReactNode {
  const { t } = useTranslation(['customers', 'words']);
  return (
    <Section title={t('records.charges')} count={charges.length} atMost={LATEST}>
      <RecordList
        label={t('records.charges')}
        empty={t('records.chargesEmpty')}
        items={charges.map(({ id, kind, status, amountFen, dueOn, contract, serviceOrder }) => ({
          key: id,
          name: t(`words:charge.${kind}`),
          mark: <StatusMark of="chargeStatus" status={status} />,
          figure: <Money fen={amountFen} />,
          detail: (
            <>
              <span>{t('records.dueOn', { date: formatDate(dueOn, currentLanguage()) })}</span>
              {contract !== null && (
                <Link to="/contracts/$contractId" params={{ contractId: contract.id }}>
                  {contract.number}
                </Link>
              )}
              {serviceOrder !== null && (
                <Link to="/service-orders/$serviceOrderId" params={{ serviceOrderId: serviceOrder.id }}>
                  {serviceOrder.number}
                </Link>
              )}
            </>
          ),
        }))}
      />
    </Section>
  );
}
