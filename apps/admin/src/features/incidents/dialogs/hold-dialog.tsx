import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/components/form/form-dialog';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import { graphql } from '@/gql';
import type { HoldReason } from '@/gql/graphql';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { withoutBlanks } from '@/lib/forms/without-blanks';
import type { IncidentDialogProps } from './incident-dialog';

const HoldIncidentDocument = graphql(`
  mutation HoldIncident($input: HoldIncidentInput!) {
    holdIncident(input: $input) {
      incident {
        ...IncidentState
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

const reasons: readonly HoldReason[] = [
  'CUSTOMER_UNAVAILABLE',
  'SITE_CLOSED',
  'WAITING_FOR_INFORMATION',
  'THIRD_PARTY',
  'OTHER',
];

interface Fields {
  readonly reason: HoldReason;
  readonly note?: string;
}

/** Says that the work stands still, and why; no target moves by it. */
export function HoldDialog({ incident: { id, number }, onClose }: IncidentDialogProps): ReactNode {
  const { t } = useTranslation('incidents');
  const [form] = Form.useForm<Fields>();
  const action = useFormAction(form, HoldIncidentDocument);
  const { keyFor } = useIdempotencyKey();
  const notice = useNotice();
  async function submit(values: Fields): Promise<void> {
    const input = withoutBlanks({ incidentId: id, ...values });
    const done = await action.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (done === null) return;
    notice(t('dialog.HOLD.done', { number }));
    onClose();
  }
  return (
    <FormDialog<Fields>
      title={t('dialog.HOLD.title', { number })}
      form={form}
      initialValues={{}}
      action={action}
      onSubmit={submit}
      onClose={onClose}
      submitText={t('dialog.HOLD.submit')}
    >
      <p>{t('dialog.HOLD.lead')}</p>
      <Form.Item
        name="reason"
        label={t('dialog.HOLD.reason')}
        rules={[{ required: true, message: t('dialog.HOLD.reasonMissing') }]}
      >
        <Select
          virtual={false}
          autoFocus
          options={reasons.map((value) => ({ value, label: t(`holdReason.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="note" label={t('dialog.HOLD.note')}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={300} showCount />
      </Form.Item>
    </FormDialog>
  );
}
