import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/components/form/form-dialog';
import { InstantItem } from '@/components/form/instant-item';
import { useFormAction } from '@/components/form/use-form-action';
import { chosenCustomerId, LicenceSelect } from '@/components/licence/licence-select';
import { useNotice } from '@/components/page/notice';
import { graphql } from '@/gql';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { useKeptInput } from '@/lib/forms/use-kept-input';
import { withoutBlanks } from '@/lib/forms/without-blanks';
import { instantOf } from '@/lib/format/instant-of';
import { useChannels } from './use-channels';

const RecordContactDocument = graphql(`
  mutation RecordContact($input: RecordContactInput!) {
    recordContact(input: $input) {
      contact {
        ...ContactRow
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

interface Fields {
  /** A licence, or a customer without one; nobody that is known where left out. */
  readonly caller?: string;
  readonly channel: string;
  readonly contactName?: string;
  readonly contactedAt?: string | null;
  readonly description: string;
}

/** Notes what a customer asked; it is always free (clauses 4, 9). */
export function RecordContact({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation(['contacts', 'app']);
  const [form] = Form.useForm<Fields>();
  const action = useFormAction(form, RecordContactDocument);
  const kept = useKeptInput<Fields>('record-contact');
  const { keyFor } = useIdempotencyKey();
  const notice = useNotice();
  const channels = useChannels();
  async function submit({ contactedAt, caller = '', ...rest }: Fields): Promise<void> {
    const at = instantOf(contactedAt ?? '');
    const customerId = chosenCustomerId(caller) ?? '';
    const input = {
      ...withoutBlanks({ ...rest, customerId, licenceId: customerId === '' ? caller : '' }),
      ...(at === null ? {} : { contactedAt: at }),
    };
    const done = await action.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (done === null) return;
    kept.forget();
    notice(t('record.done'));
    onClose();
  }
  return (
    <FormDialog<Fields>
      title={t('record.open')}
      form={form}
      initialValues={{ channel: 'TELEPHONE' }}
      kept={kept}
      action={action}
      onSubmit={submit}
      onClose={onClose}
      submitText={t('record.submit')}
    >
      <Form.Item name="caller" label={t('record.licence')} extra={t('record.licenceHint')}>
        <LicenceSelect orCaller />
      </Form.Item>
      <Form.Item name="channel" label={t('column.channel')}>
        <Select virtual={false} options={[...channels]} />
      </Form.Item>
      <Form.Item
        name="description"
        label={t('record.description')}
        rules={[{ required: true, whitespace: true, message: t('app:form.required') }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={1000} showCount />
      </Form.Item>
      <Form.Item name="contactName" label={t('record.name')}>
        <Input maxLength={60} />
      </Form.Item>
      <InstantItem name="contactedAt" label={t('column.at')} extra={t('record.atHint')} />
    </FormDialog>
  );
}
