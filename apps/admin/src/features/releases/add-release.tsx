import { Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateItem } from '@/components/form/date-item';
import { FormDialog } from '@/components/form/form-dialog';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import type { AddReleaseInput } from '@/gql/graphql';
import { useTableInForce } from '@/lib/api/use-table-in-force';
import { todayInShanghai } from '@/lib/format/dates';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { useKeptInput } from '@/lib/forms/use-kept-input';
import { withoutBlanks } from '@/lib/forms/without-blanks';
import { AddReleaseDocument } from './release-documents';
import { releaseKinds } from './releases-search';

type Fields = Omit<AddReleaseInput, 'idempotencyKey'>;

/** Adds an upgrade or a patch to the catalogue; it may be announced before its day. */
export function AddRelease({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation(['releases', 'app']);
  const [form] = Form.useForm<Fields>();
  const action = useFormAction(form, AddReleaseDocument);
  const kept = useKeptInput<Fields>('add-release');
  const { keyFor } = useIdempotencyKey();
  const notice = useNotice();
  const products = useTableInForce()?.document.products ?? [];
  async function submit(values: Fields): Promise<void> {
    const input = withoutBlanks(values);
    const done = await action.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (!done?.release) return;
    kept.forget();
    notice(t('add.done', { release: `${done.release.productName} ${done.release.version}` }));
    onClose();
  }
  return (
    <FormDialog<Fields>
      title={t('add.open')}
      form={form}
      initialValues={{ kind: 'PATCH', releasedOn: todayInShanghai() }}
      kept={kept}
      action={action}
      onSubmit={submit}
      onClose={onClose}
      submitText={t('add.submit')}
    >
      <Form.Item
        name="product"
        label={t('column.product')}
        rules={[{ required: true, message: t('add.productMissing') }]}
      >
        <Select
          virtual={false}
          autoFocus
          placeholder={t('add.productChoose')}
          showSearch={{ optionFilterProp: 'label' }}
          options={products.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Form.Item>
      <Form.Item name="kind" label={t('column.kind')}>
        <Radio.Group
          optionType="button"
          options={releaseKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="version"
        label={t('column.version')}
        rules={[{ required: true, whitespace: true, message: t('add.versionMissing') }]}
      >
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <DateItem name="releasedOn" label={t('column.releasedOn')} missing={t('app:form.date')} />
      <Form.Item name="notes" label={t('column.notes')}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2000} showCount />
      </Form.Item>
    </FormDialog>
  );
}
