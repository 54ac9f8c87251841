import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/components/form/form-dialog';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import { graphql } from '@/gql';
import type { Cause } from '@/gql/graphql';
import { causes } from '@/lib/api/causes';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { withoutBlanks } from '@/lib/forms/without-blanks';
import type { IncidentDialogProps } from './incident-dialog';

const CorrectIncidentCauseDocument = graphql(`
  mutation CorrectIncidentCause($input: CorrectIncidentCauseInput!) {
    correctIncidentCause(input: $input) {
      incident {
        ...IncidentState
        serviceOrders {
          id
          cause
        }
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

interface Fields {
  readonly cause: Cause;
  readonly reason?: string;
}

/** States what caused an incident; where a visit was decided by another cause it says so. */
export function CauseDialog({
  incident: { id, number, version, cause },
  onClose,
}: IncidentDialogProps): ReactNode {
  const { t } = useTranslation(['incidents', 'words']);
  const [form] = Form.useForm<Fields>();
  const action = useFormAction(form, CorrectIncidentCauseDocument);
  const { keyFor } = useIdempotencyKey();
  const notice = useNotice();
  async function submit(values: Fields): Promise<void> {
    const input = withoutBlanks({ incidentId: id, expectedVersion: version, ...values });
    const done = await action.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (done === null) return;
    const differs = done.incident?.serviceOrders.some((order) => order.cause !== values.cause) ?? false;
    notice(t(differs ? 'dialog.CAUSE.doneVisits' : 'dialog.CAUSE.done', { number }));
    onClose();
  }
  return (
    <FormDialog<Fields>
      title={t('dialog.CAUSE.title', { number })}
      form={form}
      initialValues={{ cause }}
      action={action}
      onSubmit={submit}
      onClose={onClose}
      submitText={t('dialog.CAUSE.submit')}
    >
      <p>{t('dialog.CAUSE.lead')}</p>
      <Form.Item name="cause" label={t('page.cause')}>
        <Select
          virtual={false}
          autoFocus
          options={causes.map((value) => ({ value, label: t(`words:cause.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="reason" label={t('dialog.CAUSE.reason')}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={300} showCount />
      </Form.Item>
    </FormDialog>
  );
}
