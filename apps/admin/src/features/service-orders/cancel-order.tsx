import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonDialog, type ReasonValues } from '@/components/form/reason-dialog';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import { graphql } from '@/gql';
import type { ServiceOrderDetailFragment } from '@/gql/graphql';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';

const CancelVisitDocument = graphql(`
  mutation CancelVisit($input: CancelVisitInput!) {
    cancelVisit(input: $input) {
      serviceOrder {
        ...ServiceOrderDetail
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

interface CancelOrderProps {
  readonly order: ServiceOrderDetailFragment;
  readonly onClose: () => void;
}

/** Takes back a service that was recorded by mistake: its draw is given back, its charges are taken back. */
export function CancelOrder({ order: { id, number }, onClose }: CancelOrderProps): ReactNode {
  const { t } = useTranslation('service-orders');
  const [form] = Form.useForm<ReasonValues>();
  const action = useFormAction(form, CancelVisitDocument);
  const { keyFor } = useIdempotencyKey();
  const notice = useNotice();
  async function cancel(reason: string): Promise<boolean> {
    const input = { serviceOrderId: id, reason };
    const done = await action.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (done === null) return false;
    notice(t('cancel.done', { number }));
    return true;
  }
  return (
    <ReasonDialog
      title={t('cancel.title', { number })}
      text={t('cancel.lead')}
      submitText={t('cancel.submit')}
      form={form}
      action={action}
      keptAs={`cancel-order.${id}`}
      onSubmit={cancel}
      onClose={onClose}
    />
  );
}
