import { Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/components/form/form-dialog';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import type { Milestone } from '@/gql/graphql';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { withoutBlanks } from '@/lib/forms/without-blanks';
import { InstantItem } from '@/components/form/instant-item';
import { instantOf } from '@/lib/format/instant-of';
import { RecordArrivalDocument, RecordResolutionDocument, RecordResponseDocument } from '../use-milestone';
import type { IncidentDialogProps } from './incident-dialog';

interface Fields {
  readonly milestone: Milestone;
  readonly at: string;
  readonly reason?: string;
}

/** Records a milestone that was reached earlier, or corrects when it was. */
export function TimeDialog({ incident, onClose }: IncidentDialogProps): ReactNode {
  const { t } = useTranslation(['incidents', 'app']);
  const { id, number, targets } = incident;
  const [form] = Form.useForm<Fields>();
  const actions = {
    RESPONSE: useFormAction(form, RecordResponseDocument),
    ARRIVAL: useFormAction(form, RecordArrivalDocument),
    RESOLUTION: useFormAction(form, RecordResolutionDocument),
  };
  const milestone = Form.useWatch<Milestone | undefined>('milestone', form) ?? 'RESPONSE';
  const isRecorded = targets.some((target) => target.milestone === milestone && target.reachedAt !== null);
  const { keyFor } = useIdempotencyKey();
  const notice = useNotice();
  async function submit({ at, reason }: Fields): Promise<void> {
    const input = withoutBlanks({ incidentId: id, at: instantOf(at) ?? '', reason: reason ?? '' });
    const idempotencyKey = keyFor([milestone, input]);
    const done = await actions[milestone].submit({ input: { ...input, idempotencyKey } });
    if (done === null) return;
    notice(t('dialog.TIME.done', { number }));
    onClose();
  }
  return (
    <FormDialog<Fields>
      title={t('dialog.TIME.title', { number })}
      form={form}
      initialValues={{ milestone }}
      action={actions[milestone]}
      onSubmit={submit}
      onClose={onClose}
      submitText={t('dialog.TIME.submit')}
    >
      <Form.Item name="milestone" label={t('dialog.TIME.milestone')}>
        <Radio.Group
          optionType="button"
          options={targets.map((target) => ({
            value: target.milestone,
            label: t(`milestone.${target.milestone}`),
          }))}
        />
      </Form.Item>
      <InstantItem name="at" label={t('dialog.TIME.at')} missing={t('app:form.required')} />
      <Form.Item
        name="reason"
        label={t('dialog.TIME.reason')}
        rules={isRecorded ? [{ required: true, whitespace: true, message: t('app:form.required') }] : []}
        extra={isRecorded ? t('dialog.TIME.recorded') : undefined}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={300} showCount />
      </Form.Item>
    </FormDialog>
  );
}
