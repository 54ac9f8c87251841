import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { DateItem } from '@/components/form/date-item';
import { FormDialog } from '@/components/form/form-dialog';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import { todayInShanghai } from '@/lib/format/dates';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { useKeptInput } from '@/lib/forms/use-kept-input';
import {
  AssignRepresentativeDocument,
  ServiceUsersDocument,
  type Subscriber,
} from './representative-documents';

interface Fields {
  readonly userId: string;
  readonly fromOn: string;
}

interface AssignRepresentativeProps {
  readonly customer: Subscriber;
  readonly onClose: () => void;
}

/** Makes somebody of the service desk a customer's representative from a day on; those before stay in its history. */
export function AssignRepresentative({ customer, onClose }: AssignRepresentativeProps): ReactNode {
  const { t } = useTranslation(['representatives', 'app']);
  const [form] = Form.useForm<Fields>();
  const action = useFormAction(form, AssignRepresentativeDocument);
  const kept = useKeptInput<Fields>(`representative.${customer.id}`);
  const { keyFor } = useIdempotencyKey();
  const notice = useNotice();
  const [{ data }] = useQuery({ query: ServiceUsersDocument });
  const today = todayInShanghai();
  async function submit(values: Fields): Promise<void> {
    const input = { customerId: customer.id, ...values };
    const done = await action.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (!done?.assignment) return;
    kept.forget();
    notice(t('assign.done', { name: done.assignment.user.name, customer: customer.name }));
    onClose();
  }
  return (
    <FormDialog<Fields>
      title={t('assign.title', { customer: customer.name })}
      form={form}
      initialValues={{ fromOn: today }}
      kept={kept}
      action={action}
      onSubmit={submit}
      onClose={onClose}
      submitText={t('assign.submit')}
    >
      <Form.Item
        name="userId"
        label={t('assign.user')}
        rules={[{ required: true, message: t('assign.userMissing') }]}
      >
        <Select
          virtual={false}
          autoFocus
          loading={data === undefined}
          placeholder={t('assign.userChoose')}
          showSearch={{ optionFilterProp: 'label' }}
          options={(data?.serviceUsers ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <DateItem
        name="fromOn"
        label={t('assign.from')}
        missing={t('app:form.date')}
        from={today}
        tooEarly={t('app:form.notBeforeToday')}
      />
    </FormDialog>
  );
}
