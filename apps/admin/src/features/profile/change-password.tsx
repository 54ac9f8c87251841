import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormRefusal } from '@/components/form/form-refusal';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import { graphql } from '@/gql';
import { useSession } from '@/lib/session/session';
import styles from './profile.module.css';

const ChangePasswordDocument = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      user {
        id
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

interface Values {
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly again: string;
}

/** One's own password, changed by who knows it. */
export function ChangePassword(): ReactNode {
  const { t } = useTranslation('profile');
  const { viewer } = useSession();
  const [form] = Form.useForm<Values>();
  const action = useFormAction(form, ChangePasswordDocument);
  const notice = useNotice();

  async function change({ currentPassword, newPassword }: Values): Promise<void> {
    const done = await action.submit({ input: { currentPassword, newPassword } });
    if (!done) return;
    form.resetFields();
    notice(t('password.done'));
  }

  return (
    <Form<Values>
      form={form}
      layout="vertical"
      className={styles['form'] ?? ''}
      scrollToFirstError={{ focus: true }}
      onFinish={(values) => void change(values)}
    >
      <p className={styles['hint']}>{t('password.text')}</p>
      <FormRefusal errors={action.errors} fault={action.fault} />
      {/* Whose password it is, for the browser's own keeper of passwords. */}
      <input type="text" name="username" autoComplete="username" value={viewer.login} readOnly hidden />
      <Form.Item
        name="currentPassword"
        label={t('password.current')}
        rules={[{ required: true, message: t('password.currentMissing') }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="newPassword"
        label={t('password.next')}
        extra={t('password.nextHint')}
        rules={[{ required: true, message: t('password.nextMissing') }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('password.again')}
        dependencies={['newPassword']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, typed: unknown) =>
              typed === getFieldValue('newPassword')
                ? Promise.resolve()
                : Promise.reject(new Error(t('password.againWrong'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={action.busy}>
        {t('password.submit')}
      </Button>
    </Form>
  );
}
