import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/components/form/form-dialog';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import type { Role } from '@/gql/graphql';
import type { PersonAction } from './people-columns';
import {
  ChangeUserRolesDocument,
  DeactivateUserDocument,
  type Person,
  ReactivateUserDocument,
  ResetPasswordDocument,
} from './people-documents';
import { RoleChoice } from './role-choice';

interface DialogProps {
  readonly person: Person;
  readonly onClose: () => void;
}

const seenOf = ({ id, version }: Person) => ({ userId: id, expectedVersion: version });

/** The dialog of one thing that is done to a user. */
export function PersonDialog({
  action,
  ...props
}: DialogProps & { readonly action: PersonAction }): ReactNode {
  if (action === 'roles') return <ChangeRoles {...props} />;
  if (action === 'reset') return <ResetPassword {...props} />;
  return <ChangeActivity {...props} to={action} />;
}

function ChangeRoles({ person, onClose }: DialogProps): ReactNode {
  const { t } = useTranslation(['people', 'app']);
  const [form] = Form.useForm<{ roles: Role[] }>();
  const action = useFormAction(form, ChangeUserRolesDocument);
  const notice = useNotice();
  return (
    <FormDialog
      title={t('roles.title', { name: person.name })}
      submitText={t('app:form.save')}
      form={form}
      initialValues={{ roles: [...person.roles] }}
      action={action}
      onClose={onClose}
      onSubmit={async ({ roles }) => {
        const done = await action.submit({ input: { ...seenOf(person), roles } });
        if (!done) return;
        notice(t('roles.done', { name: person.name }));
        onClose();
      }}
    >
      <RoleChoice />
    </FormDialog>
  );
}

function ResetPassword({ person, onClose }: DialogProps): ReactNode {
  const { t } = useTranslation('people');
  const [form] = Form.useForm<{ password: string }>();
  const action = useFormAction(form, ResetPasswordDocument);
  const notice = useNotice();
  return (
    <FormDialog
      title={t('reset.title', { name: person.name })}
      submitText={t('reset.submit')}
      form={form}
      initialValues={{}}
      action={action}
      onClose={onClose}
      onSubmit={async ({ password }) => {
        const done = await action.submit({ input: { ...seenOf(person), password } });
        if (!done) return;
        notice(t('reset.done', { name: person.name }));
        onClose();
      }}
    >
      <p>{t('reset.text')}</p>
      <Form.Item
        name="password"
        label={t('reset.password')}
        extra={t('add.passwordHint')}
        rules={[{ required: true, message: t('add.passwordMissing') }]}
      >
        <Input.Password autoFocus autoComplete="new-password" />
      </Form.Item>
    </FormDialog>
  );
}

interface ChangeActivityProps extends DialogProps {
  readonly to: 'deactivate' | 'reactivate';
}

function ChangeActivity({ person, to, onClose }: ChangeActivityProps): ReactNode {
  const { t } = useTranslation('people');
  const [form] = Form.useForm<object>();
  const deactivate = useFormAction(form, DeactivateUserDocument);
  const reactivate = useFormAction(form, ReactivateUserDocument);
  const action = to === 'deactivate' ? deactivate : reactivate;
  const notice = useNotice();
  return (
    <FormDialog
      title={t(`${to}.title`, { name: person.name })}
      submitText={t(`${to}.submit`)}
      form={form}
      initialValues={{}}
      action={action}
      onClose={onClose}
      onSubmit={async () => {
        const done = await action.submit({ input: seenOf(person) });
        if (!done) return;
        notice(t(`${to}.done`, { name: person.name }));
        onClose();
      }}
    >
      <p>{t(`${to}.text`)}</p>
    </FormDialog>
  );
}
