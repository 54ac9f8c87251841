import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/components/form/form-dialog';
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
  const { t } = useTranslation(['service-orders', 'app']);
  const [form] = Form.useForm<{ readonly reason: string }>();
  const action = useFormAction(form, CancelVisitDocument);
  const { keyFor } = useIdempotencyKey();
  const notice = useNotice();
  async function submit({ reason }: { readonly reason: string }): Promise<void> {
    const input = { serviceOrderId: id, reason };
    const done = await action.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (done === null) return;
    notice(t('cancel.done', { number }));
    onClose();
  }
  return (
    <FormDialog
      title={t('cancel.title', { number })}
      form={form}
      initialValues={{}}
      action={action}
      onSubmit={submit}
      onClose={onClose}
      submitText={t('cancel.submit')}
    >
      <p>{t('cancel.lead')}</p>
      <Form.Item
        name="reason"
        label={t('correct.reason')}
        rules={[{ required: true, whitespace: true, message: t('app:form.required') }]}
      >
        <Input.TextArea autoFocus autoSize={{ minRows: 2 }} maxLength={300} showCount />
      </Form.Item>
    </FormDialog>
  );
}
