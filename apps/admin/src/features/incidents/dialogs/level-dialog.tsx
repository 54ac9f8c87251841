import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/components/form/form-dialog';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import { graphql } from '@/gql';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { LevelChoice } from '../level-choice';
import type { IncidentDialogProps } from './incident-dialog';

const ChangeIncidentLevelDocument = graphql(`
  mutation ChangeIncidentLevel($input: ChangeIncidentLevelInput!) {
    changeIncidentLevel(input: $input) {
      incident {
        ...IncidentState
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

interface Fields {
  readonly level: number;
  readonly reason: string;
}

/** Gives an incident another level: its targets are counted again from the request. */
export function LevelDialog({
  incident: { id, number, version, level },
  onClose,
}: IncidentDialogProps): ReactNode {
  const { t } = useTranslation(['incidents', 'app']);
  const [form] = Form.useForm<Fields>();
  const action = useFormAction(form, ChangeIncidentLevelDocument);
  const { keyFor } = useIdempotencyKey();
  const notice = useNotice();
  async function submit(values: Fields): Promise<void> {
    const input = { incidentId: id, expectedVersion: version, ...values };
    const done = await action.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (done === null) return;
    notice(t('dialog.LEVEL.done', { number }));
    onClose();
  }
  return (
    <FormDialog<Fields>
      title={t('dialog.LEVEL.title', { number })}
      form={form}
      initialValues={{ level }}
      action={action}
      onSubmit={submit}
      onClose={onClose}
      submitText={t('dialog.LEVEL.submit')}
    >
      <p>{t('dialog.LEVEL.lead')}</p>
      <Form.Item name="level" label={t('new.level')}>
        <LevelChoice />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('dialog.reason')}
        rules={[{ required: true, whitespace: true, message: t('app:form.required') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={300} showCount />
      </Form.Item>
    </FormDialog>
  );
}
