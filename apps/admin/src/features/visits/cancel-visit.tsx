import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/components/form/form-dialog';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import { graphql } from '@/gql';
import type { CalendarVisitFragment } from '@/gql/graphql';

const CancelPlannedVisitDocument = graphql(`
  mutation CancelPlannedVisit($input: CancelPlannedVisitInput!) {
    cancelPlannedVisit(input: $input) {
      plannedVisit {
        ...CalendarVisit
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

interface CancelVisitProps {
  readonly visit: CalendarVisitFragment;
  readonly onClose: () => void;
}

/** Gives a planned visit up, with the reason. */
export function CancelVisit({ visit: { id, number, version }, onClose }: CancelVisitProps): ReactNode {
  const { t } = useTranslation(['visits', 'app']);
  const [form] = Form.useForm<{ readonly reason: string }>();
  const action = useFormAction(form, CancelPlannedVisitDocument);
  const notice = useNotice();
  async function submit({ reason }: { readonly reason: string }): Promise<void> {
    const done = await action.submit({
      input: { plannedVisitId: id, expectedVersion: version, reason },
    });
    if (done === null) return;
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
