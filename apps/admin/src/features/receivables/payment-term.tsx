import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/components/form/form-dialog';
import { useFormAction } from '@/components/form/use-form-action';
import { WholeNumberField, wholeNumberRule } from '@/components/form/whole-number-field';
import { useNotice } from '@/components/page/notice';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { SetPaymentTermDocument } from './receivable-documents';

interface PaymentTermProps {
  readonly days: number;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Sets in how many days invoices are due that are issued from now on. */
export function PaymentTerm({ days, onDone, onClose }: PaymentTermProps): ReactNode {
  const { t } = useTranslation('receivables');
  const [form] = Form.useForm<{ days: number }>();
  const action = useFormAction(form, SetPaymentTermDocument);
  const { keyFor } = useIdempotencyKey();
  const notice = useNotice();

  async function set(values: { days: number }): Promise<void> {
    const done = await action.submit({ input: { ...values, idempotencyKey: keyFor(values) } });
    if (done === null || done.days === null) return;
    notice(t('termDone', { count: done.days }));
    onDone();
  }

  return (
    <FormDialog
      title={t('termTitle')}
      submitText={t('termSubmit')}
      form={form}
      initialValues={{ days }}
      action={action}
      onSubmit={set}
      onClose={onClose}
    >
      <p>{t('termText')}</p>
      <Form.Item
        name="days"
        label={t('termDays')}
        rules={[wholeNumberRule(t('termWrong'), { min: 0, max: 365 })]}
      >
        <WholeNumberField autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
