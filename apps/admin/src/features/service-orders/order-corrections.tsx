import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceOrderDetailFragment } from '@/gql/graphql';
import { CancelOrder } from './cancel-order';
import { CorrectCause } from './correct-cause';

/** What may be put right about a service: its cause, with the recalculation shown, or that it was recorded at all. */
export function OrderCorrections({ order }: { readonly order: ServiceOrderDetailFragment }): ReactNode {
  const { t } = useTranslation('service-orders');
  const [dialog, setDialog] = useState<'CAUSE' | 'CANCEL' | null>(null);
  const close = (): void => setDialog(null);
  return (
    <>
      <Button onClick={() => setDialog('CAUSE')}>{t('correct.open')}</Button>
      <Button onClick={() => setDialog('CANCEL')}>{t('cancel.open')}</Button>
      {dialog === 'CAUSE' && <CorrectCause order={order} onClose={close} />}
      {dialog === 'CANCEL' && <CancelOrder order={order} onClose={close} />}
    </>
  );
}
