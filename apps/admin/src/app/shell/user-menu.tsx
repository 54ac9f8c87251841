import DownOutlined from '@ant-design/icons/DownOutlined';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MenuButton } from '@/components/menu/menu-button';
import { useSession } from '@/lib/session/session';
import styles from './user-menu.module.css';

/** Who is signed in, in which roles, and the way out. */
export function UserMenu(): ReactNode {
  const { t } = useTranslation();
  const { viewer, signOut } = useSession();
  return (
    <MenuButton
      label={t('shell.account', { name: viewer.name })}
      button={
        <>
          <span className={styles['name']}>{viewer.name}</span>
          <DownOutlined className={styles['arrow'] ?? ''} />
        </>
      }
      head={
        <>
          {viewer.login}
          <br />
          {viewer.roles.map((role) => t(`role.${role}`)).join(' · ')}
        </>
      }
      choices={[{ key: 'signOut', label: t('shell.signOut'), onChoose: () => void signOut() }]}
    />
  );
}
