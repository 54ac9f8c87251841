import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateItem } from '@/components/form/date-item';
import { FormDialog } from '@/components/form/form-dialog';
import { MoneyField, moneyRule } from '@/components/form/money-field';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import { graphql } from '@/gql';
import { todayInShanghai } from '@/lib/format/dates';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { useKeptInput } from '@/lib/forms/use-kept-input';
import type { SessionDialogProps } from './cancel-training';
import { sessionCounts, SessionFields } from './session-fields';
import { TrainingPreview } from './training-preview';

const HoldTrainingDocument = graphql(`
  mutation HoldTraining($input: HoldTrainingInput!) {
    holdTraining(input: $input) {
      trainingSession {
        ...TrainingRow
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

interface Fields {
  readonly heldOn: string;
  readonly days: number;
  readonly trainees: number;
  readonly travelFen?: number | null;
}

/** Records that a session was held; what is charged, travel included, is shown before it is saved. */
export function HoldTraining({ session, onClose }: SessionDialogProps): ReactNode {
  const { t } = useTranslation(['training', 'app']);
  const { id, number, version, mode, licence, plannedOn } = session;
  const [form] = Form.useForm<Fields>();
  const action = useFormAction(form, HoldTrainingDocument);
  const { keyFor } = useIdempotencyKey();
  const kept = useKeptInput<Fields>(`hold-training.${id}`);
  const notice = useNotice();
  const {
    days = session.days,
    trainees = session.trainees,
    travelFen = null,
  } = Form.useWatch<Partial<Fields> | undefined>([], form) ?? {};
  const counts = sessionCounts({ days, trainees });
  const asked =
    counts !== null && !Number.isNaN(travelFen)
      ? { licenceId: licence.id, mode, ...counts, travelFen }
      : null;
  async function submit(values: Fields): Promise<void> {
    const input = {
      trainingSessionId: id,
      expectedVersion: version,
      ...values,
      travelFen: values.travelFen ?? null,
    };
    const done = await action.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (done === null) return;
    kept.forget();
    notice(t('hold.done', { number }));
    onClose();
  }
  const today = todayInShanghai();
  return (
    <FormDialog<Fields>
      title={t('hold.title', { number })}
      form={form}
      initialValues={{
        heldOn: plannedOn < today ? plannedOn : today,
        days: session.days,
        trainees: session.trainees,
      }}
      kept={kept}
      action={action}
      onSubmit={submit}
      onClose={onClose}
      submitText={t('hold.submit')}
    >
      <DateItem name="heldOn" label={t('hold.on')} missing={t('app:form.date')} />
      <SessionFields />
      <Form.Item
        name="travelFen"
        label={t('hold.travel')}
        extra={t('hold.travelHint')}
        rules={[moneyRule(t('app:form.amount'))]}
      >
        <MoneyField />
      </Form.Item>
      <TrainingPreview input={asked} />
    </FormDialog>
  );
}
