import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/components/form/form-dialog';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import { graphql } from '@/gql';
import type { Cause, ServiceOrderDetailFragment } from '@/gql/graphql';
import { causes } from '@/lib/api/causes';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { CorrectionPreview } from './correction-preview';

const CorrectCauseDocument = graphql(`
  mutation CorrectCause($input: CorrectCauseInput!) {
    correctCause(input: $input) {
      serviceOrder {
        ...ServiceOrderDetail
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

interface CorrectCauseProps {
  readonly order: ServiceOrderDetailFragment;
  readonly onClose: () => void;
}

interface Fields {
  readonly cause: Cause;
  readonly reason: string;
}

/** Corrects the cause of a service after diagnosis; what that comes to is shown first, order by order (section 5). */
export function CorrectCause({ order, onClose }: CorrectCauseProps): ReactNode {
  const { t } = useTranslation(['service-orders', 'app', 'words']);
  const { id, number, incident } = order;
  const [form] = Form.useForm<Fields>();
  const proposed = incident && incident.cause !== order.cause ? incident.cause : order.cause;
  const cause = Form.useWatch<Cause | undefined>('cause', form) ?? proposed;
  const action = useFormAction(form, CorrectCauseDocument);
  const { keyFor } = useIdempotencyKey();
  const notice = useNotice();
  async function submit(fields: Fields): Promise<void> {
    const input = { serviceOrderId: id, ...fields };
    const done = await action.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (done === null) return;
    notice(t('correct.done', { number }));
    onClose();
  }
  return (
    <FormDialog<Fields>
      title={t('correct.title', { number })}
      form={form}
      initialValues={{ cause: proposed }}
      action={action}
      onSubmit={submit}
      onClose={onClose}
      submitText={t('correct.submit')}
    >
      <Form.Item name="cause" label={t('form.cause')}>
        <Select
          virtual={false}
          autoFocus
          options={causes.map((value) => ({ value, label: t(`words:cause.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('correct.reason')}
        rules={[{ required: true, whitespace: true, message: t('app:form.required') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={300} showCount />
      </Form.Item>
      {cause === order.cause ? (
        <p>{t('correct.choose')}</p>
      ) : (
        <CorrectionPreview serviceOrderId={id} cause={cause} />
      )}
    </FormDialog>
  );
}
