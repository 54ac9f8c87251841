import DownOutlined from '@ant-design/icons/DownOutlined';
import UserOutlined from '@ant-design/icons/UserOutlined';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MenuButton } from '@/components/menu/menu-button';
import { useSession } from '@/lib/session/session';
import styles from './user-menu.module.css';

/** Who is signed in, in which roles; the way to one's profile, to the keys, and out. */
export function UserMenu({ onShortcuts }: { readonly onShortcuts: () => void }): ReactNode {
  const { t } = useTranslation();
  const { viewer, signOut } = useSession();
  const navigate = useNavigate();
  return (
    <MenuButton
      label={t('shell.account', { name: viewer.name })}
      button={
        <>
          <UserOutlined className={styles['icon'] ?? ''} />
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
      choices={[
        { key: 'profile', label: t('shell.profile'), onChoose: () => void navigate({ to: '/profile' }) },
        { key: 'shortcuts', label: t('shell.shortcuts'), onChoose: onShortcuts },
        { key: 'signOut', label: t('shell.signOut'), onChoose: () => void signOut() },
      ]}
    />
  );
}
