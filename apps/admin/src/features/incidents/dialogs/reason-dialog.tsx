import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/components/form/form-dialog';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import { graphql } from '@/gql';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import type { IncidentDialogProps } from './incident-dialog';

const ReleaseHoldDocument = graphql(`
  mutation ReleaseHold($input: ReleaseHoldInput!) {
    releaseHold(input: $input) {
      incident {
        ...IncidentState
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

const ReopenIncidentDocument = graphql(`
  mutation ReopenIncident($input: ReopenIncidentInput!) {
    reopenIncident(input: $input) {
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
  readonly reason: string;
}

/** Goes on with what was held, or opens again what was taken for solved: both want a reason alone. */
export function ReasonDialog({
  kind,
  incident: { id, number, version },
  onClose,
}: IncidentDialogProps & { readonly kind: 'RELEASE' | 'REOPEN' }): ReactNode {
  const { t } = useTranslation(['incidents', 'app']);
  const [form] = Form.useForm<Fields>();
  const release = useFormAction(form, ReleaseHoldDocument);
  const reopen = useFormAction(form, ReopenIncidentDocument);
  const { keyFor } = useIdempotencyKey();
  const notice = useNotice();
  async function submit({ reason }: Fields): Promise<void> {
    const input = { incidentId: id, reason, idempotencyKey: keyFor([kind, id, reason]) };
    const done =
      kind === 'RELEASE'
        ? await release.submit({ input })
        : await reopen.submit({ input: { ...input, expectedVersion: version } });
    if (done === null) return;
    notice(t(`dialog.${kind}.done`, { number }));
    onClose();
  }
  return (
    <FormDialog<Fields>
      title={t(`dialog.${kind}.title`, { number })}
      form={form}
      initialValues={{}}
      action={kind === 'RELEASE' ? release : reopen}
      onSubmit={submit}
      onClose={onClose}
      submitText={t(`dialog.${kind}.submit`)}
    >
      <p>{t(`dialog.${kind}.lead`)}</p>
      <Form.Item
        name="reason"
        label={t('dialog.reason')}
        rules={[{ required: true, whitespace: true, message: t('app:form.required') }]}
      >
        <Input.TextArea autoFocus autoSize={{ minRows: 2 }} maxLength={300} showCount />
      </Form.Item>
    </FormDialog>
  );
}
