import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateItem } from '@/components/form/date-item';
import { FormDialog } from '@/components/form/form-dialog';
import { useFormAction } from '@/components/form/use-form-action';
import { LicenceSelect } from '@/components/licence/licence-select';
import { useNotice } from '@/components/page/notice';
import { graphql } from '@/gql';
import type { BookTrainingInput } from '@/gql/graphql';
import { todayInShanghai } from '@/lib/format/dates';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { useKeptInput } from '@/lib/forms/use-kept-input';
import { withoutBlanks } from '@/lib/forms/without-blanks';
import { ModeField, sessionCounts, SessionFields } from './session-fields';
import { TrainingPreview } from './training-preview';

const BookTrainingDocument = graphql(`
  mutation BookTraining($input: BookTrainingInput!) {
    bookTraining(input: $input) {
      trainingSession {
        ...TrainingRow
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

/** Books a session; nothing is charged until it is held. */
export function BookTraining({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation(['training', 'app']);
  const [form] = Form.useForm<BookTrainingInput>();
  const action = useFormAction(form, BookTrainingDocument);
  const kept = useKeptInput<BookTrainingInput>('book-training');
  const { keyFor } = useIdempotencyKey();
  const notice = useNotice();
  const {
    licenceId,
    mode = 'ON_SITE',
    days,
    trainees,
  } = Form.useWatch<Partial<BookTrainingInput> | undefined>([], form) ?? {};
  const counts = sessionCounts({ days, trainees });
  const asked = licenceId !== undefined && counts !== null ? { licenceId, mode, ...counts } : null;
  async function submit(values: BookTrainingInput): Promise<void> {
    const input = withoutBlanks(values);
    const done = await action.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (!done?.trainingSession) return;
    kept.forget();
    notice(t('book.done', { number: done.trainingSession.number }));
    onClose();
  }
  return (
    <FormDialog<BookTrainingInput>
      title={t('book.open')}
      form={form}
      initialValues={{ mode: 'ON_SITE', plannedOn: todayInShanghai(), days: 1, trainees: 1 }}
      kept={kept}
      action={action}
      onSubmit={submit}
      onClose={onClose}
      submitText={t('book.submit')}
    >
      <Form.Item
        name="licenceId"
        label={t('book.licence')}
        rules={[{ required: true, message: t('app:form.required') }]}
      >
        <LicenceSelect />
      </Form.Item>
      <ModeField />
      <DateItem
        name="plannedOn"
        label={t('column.on')}
        missing={t('app:form.date')}
        from={todayInShanghai()}
        tooEarly={t('app:form.notBeforeToday')}
      />
      <SessionFields />
      <Form.Item name="note" label={t('book.note')}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} showCount />
      </Form.Item>
      <TrainingPreview input={asked} />
    </FormDialog>
  );
}
