import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonDialog, type ReasonValues } from '@/components/form/reason-dialog';
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
  const { t } = useTranslation('training');
  const { id, number, version } = session;
  const [form] = Form.useForm<ReasonValues>();
  const action = useFormAction(form, CancelTrainingDocument);
  const notice = useNotice();
  async function cancel(reason: string): Promise<boolean> {
    const input = { trainingSessionId: id, expectedVersion: version, reason };
    if ((await action.submit({ input })) === null) return false;
    notice(t('cancel.done', { number }));
    return true;
  }
  return (
    <ReasonDialog
      title={t('cancel.title', { number })}
      text={t('cancel.text')}
      submitText={t('cancel.submit')}
      form={form}
      action={action}
      keptAs={`cancel-training.${id}`}
      onSubmit={cancel}
      onClose={onClose}
    />
  );
}
