import { useNavigate } from '@tanstack/react-router';
import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/components/form/form-dialog';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import { graphql } from '@/gql';
import { withoutBlanks } from '@/lib/forms/without-blanks';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { useKeptInput } from '@/lib/forms/use-kept-input';

const AddCustomerDocument = graphql(`
  mutation AddCustomer($input: AddCustomerInput!) {
    addCustomer(input: $input) {
      customer {
        id
        name
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

interface CustomerValues {
  readonly name: string;
  readonly shortCode: string;
  readonly creditCode?: string;
  readonly contactName?: string;
  readonly contactPhone?: string;
}

/** Creates a customer, and goes on to its page. */
export function AddCustomer({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('customers');
  const [form] = Form.useForm<CustomerValues>();
  const action = useFormAction(form, AddCustomerDocument);
  const { keyFor } = useIdempotencyKey();
  const kept = useKeptInput<CustomerValues>('customer');
  const navigate = useNavigate();
  const notice = useNotice();

  async function add(values: CustomerValues): Promise<void> {
    const input = withoutBlanks(values);
    const done = await action.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    const customer = done?.customer;
    if (!customer) return;
    kept.forget();
    notice(t('add.done', { name: customer.name }));
    await navigate({
      to: '/customers/$customerId',
      params: { customerId: customer.id },
      ignoreBlocker: true,
    });
  }

  return (
    <FormDialog
      title={t('add.title')}
      submitText={t('add.submit')}
      form={form}
      initialValues={{}}
      action={action}
      kept={kept}
      onSubmit={add}
      onClose={onClose}
    >
      <CustomerFields />
    </FormDialog>
  );
}

function CustomerFields(): ReactNode {
  const { t } = useTranslation('customers');
  return (
    <>
      <Form.Item
        name="name"
        label={t('add.name')}
        rules={[{ required: true, whitespace: true, message: t('add.nameMissing') }]}
      >
        <Input maxLength={120} autoFocus autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="shortCode"
        label={t('add.shortCode')}
        extra={t('add.shortCodeHint')}
        rules={[
          { required: true, whitespace: true, message: t('add.shortCodeMissing') },
          {
            pattern:
              /^\s*([\p{Script=Han}A-Za-z0-9Ａ-Ｚａ-ｚ０-９][\p{Script=Han}A-Za-z0-9._\-Ａ-Ｚａ-ｚ０-９．＿－]*)?\s*$/u,
            message: t('add.shortCodeForm'),
          },
        ]}
      >
        <Input maxLength={24} autoComplete="off" />
      </Form.Item>
      <Form.Item name="creditCode" label={t('add.creditCode')} extra={t('add.creditCodeHint')}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="contactName" label={t('add.contactName')} extra={t('add.optional')}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="contactPhone" label={t('add.contactPhone')} extra={t('add.optional')}>
        <Input maxLength={40} inputMode="tel" autoComplete="off" />
      </Form.Item>
    </>
  );
}
