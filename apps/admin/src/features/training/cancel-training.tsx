import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/components/form/form-dialog';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import { graphql } from '@/gql';
import type { TrainingRowFragment } from '@/gql/graphql';

const CancelTrainingDocument = graphql(`
  mutation CancelTraining($input: CancelTrainingInput!) {
    cancelTraining(input: $input) {
      trainingSession {
        ...TrainingRow
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

/** What every dialog of a session is given. */
export interface SessionDialogProps {
  readonly session: TrainingRowFragment;
  readonly onClose: () => void;
}

/** Cancels a session that was booked, with the reason. */
export function CancelTraining({ session, onClose }: SessionDialogProps): ReactNode {
  const { t } = useTranslation(['training', 'app']);
  const { id, number, version } = session;
  const [form] = Form.useForm<{ readonly reason: string }>();
  const action = useFormAction(form, CancelTrainingDocument);
  const notice = useNotice();
  async function submit({ reason }: { readonly reason: string }): Promise<void> {
    const input = { trainingSessionId: id, expectedVersion: version, reason };
    if ((await action.submit({ input })) === null) return;
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
      <Form.Item
        name="reason"
        label={t('cancel.reason')}
        rules={[{ required: true, whitespace: true, message: t('app:form.required') }]}
      >
        <Input.TextArea autoFocus autoSize={{ minRows: 2 }} maxLength={300} showCount />
      </Form.Item>
    </FormDialog>
  );
}
