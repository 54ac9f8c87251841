import { Checkbox, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/components/form/form-dialog';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { useKeptInput } from '@/lib/forms/use-kept-input';
import { SaveViewDocument } from './saved-view-documents';

interface Values {
  readonly name: string;
  readonly isShared?: boolean;
}

interface SaveViewProps {
  readonly page: string;
  readonly search: string;
  readonly onClose: () => void;
}

/** Saves the page as it is shown under a name. */
export function SaveView({ page, search, onClose }: SaveViewProps): ReactNode {
  const { t } = useTranslation(['saved-views', 'app']);
  const [form] = Form.useForm<Values>();
  const action = useFormAction(form, SaveViewDocument);
  const kept = useKeptInput<Values>(`save-view.${page}`);
  const { keyFor } = useIdempotencyKey();
  const notice = useNotice();

  async function save({ name, isShared = false }: Values): Promise<void> {
    const input = { page, search, name: name.trim(), isShared };
    const done = await action.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (!done?.savedView) return;
    kept.forget();
    notice(t('saved', { name: done.savedView.name }));
    onClose();
  }

  return (
    <FormDialog
      title={t('saveTitle')}
      submitText={t('app:form.save')}
      form={form}
      initialValues={{}}
      kept={kept}
      action={action}
      onSubmit={save}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={t('name')}
        rules={[{ required: true, whitespace: true, message: t('nameMissing') }]}
      >
        <Input maxLength={60} autoFocus autoComplete="off" />
      </Form.Item>
      <Form.Item name="isShared" valuePropName="checked" extra={t('shareHint')}>
        <Checkbox>{t('share')}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}
