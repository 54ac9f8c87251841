import { Checkbox, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { deskRoles } from './people-search';
import styles from './people.module.css';

/** The roles of someone of the company, each with what it is for. */
export function RoleChoice(): ReactNode {
  const { t } = useTranslation(['people', 'app']);
  return (
    <Form.Item
      name="roles"
      label={t('add.roles')}
      rules={[{ required: true, message: t('add.rolesMissing') }]}
    >
      <Checkbox.Group
        className={styles['role'] ?? ''}
        options={deskRoles.map((role) => ({
          value: role,
          label: (
            <>
              {t(`app:role.${role}`)}
              <small>{t(`roleHint.${role}`)}</small>
            </>
          ),
        }))}
      />
    </Form.Item>
  );
}
