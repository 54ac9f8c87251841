import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/components/form/form-dialog';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import type { Role } from '@/gql/graphql';
import { AddUserDocument } from './people-documents';
import { RoleChoice } from './role-choice';

interface Values {
  readonly name: string;
  readonly login: string;
  readonly password: string;
  readonly roles: Role[];
}

/** Adds someone of the company. What is typed holds a password: it is kept nowhere. */
export function AddUser({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('people');
  const [form] = Form.useForm<Values>();
  const action = useFormAction(form, AddUserDocument);
  const notice = useNotice();

  async function add(values: Values): Promise<void> {
    const done = await action.submit({ input: values });
    if (!done?.user) return;
    notice(t('add.done', { name: done.user.name }));
    onClose();
  }

  return (
    <FormDialog
      title={t('add.title')}
      submitText={t('add.submit')}
      form={form}
      initialValues={{ roles: [] }}
      action={action}
      onSubmit={add}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={t('add.name')}
        rules={[{ required: true, whitespace: true, message: t('add.nameMissing') }]}
      >
        <Input autoFocus autoComplete="off" maxLength={80} />
      </Form.Item>
      <Form.Item
        name="login"
        label={t('add.login')}
        extra={t('add.loginHint')}
        rules={[{ required: true, whitespace: true, message: t('add.loginMissing') }]}
      >
        <Input autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={64} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('add.password')}
        extra={t('add.passwordHint')}
        rules={[{ required: true, message: t('add.passwordMissing') }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <RoleChoice />
    </FormDialog>
  );
}
