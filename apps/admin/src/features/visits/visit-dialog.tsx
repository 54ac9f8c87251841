import { Link } from '@tanstack/react-router';
import { Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordHistory } from '@/components/history/record-history';
import { ButtonLink } from '@/components/link/button-link';
import { Facts, type Fact } from '@/components/page/facts';
import type { CalendarVisitFragment } from '@/gql/graphql';
import { formatDate } from '@/lib/format/dates';
import { currentLanguage } from '@/lib/i18n/i18n';
import { useSession } from '@/lib/session/session';
import { CancelVisit } from './cancel-visit';

interface VisitDialogProps {
  readonly visit: CalendarVisitFragment;
  readonly onClose: () => void;
}

/** A planned visit with what can be done about it: record that it was made, or give it up. */
export function VisitDialog({ visit, onClose }: VisitDialogProps): ReactNode {
  const { t } = useTranslation(['visits', 'app', 'words']);
  const { may } = useSession();
  const [cancelling, setCancelling] = useState(false);
  const { id, number, kind, status, plannedOn, engineer, note, customer, licence, site, serviceOrder } =
    visit;
  if (cancelling) return <CancelVisit visit={visit} onClose={onClose} />;
  const facts: (Fact | null)[] = [
    {
      label: t('fact.customer'),
      value: (
        <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
          {customer.name}
        </Link>
      ),
    },
    { label: t('fact.contact'), value: `${customer.contactName ?? ''} ${customer.contactPhone ?? ''}` },
    { label: t('plan.licence'), value: `${licence.productName} · ${licence.serial}` },
    { label: t('fact.site'), value: `${site.name} · ${site.district} ${site.address}` },
    { label: t('plan.day'), value: formatDate(plannedOn, currentLanguage()) },
    { label: t('plan.kind'), value: t(`words:kind.${kind}`) },
    { label: t('fact.status'), value: t(`status.${status}`) },
    engineer === null ? null : { label: t('plan.engineer'), value: engineer },
    note === null ? null : { label: t('plan.note'), value: note, wide: true },
    visit.cancelReason === null ? null : { label: t('cancel.reason'), value: visit.cancelReason, wide: true },
    serviceOrder && {
      label: t('fact.order'),
      value: (
        <Link to="/service-orders/$serviceOrderId" params={{ serviceOrderId: serviceOrder.id }}>
          {serviceOrder.number}
        </Link>
      ),
    },
  ];
  return (
    <Modal
      open
      title={number}
      onCancel={onClose}
      closable={{ 'aria-label': t('app:form.close') }}
      footer={
        <>
          <RecordHistory type="PlannedVisit" id={id} />
          {status === 'PLANNED' && may('SERVICE') && (
            <>
              <Button onClick={() => setCancelling(true)}>{t('cancel.open')}</Button>
              <ButtonLink
                primary
                to="/service-orders/new"
                search={{ licenceId: licence.id, plannedVisitId: id }}
              >
                {t('complete')}
              </ButtonLink>
            </>
          )}
        </>
      }
    >
      <Facts facts={facts.filter((fact) => fact !== null)} />
    </Modal>
  );
}
