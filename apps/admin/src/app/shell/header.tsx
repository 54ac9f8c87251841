import MenuOutlined from '@ant-design/icons/MenuOutlined';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AppearanceSwitch } from './appearance-switch';
import { Brand } from './brand';
import { LanguageSwitch } from './language-switch';
import { UserMenu } from './user-menu';
import styles from './header.module.css';

/** The bar above the page: language, appearance, account; on a narrow screen the way to the navigation. */
export function Header({ onOpenNavigation }: { readonly onOpenNavigation: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <header className={styles['header']}>
      <div className={styles['narrow']}>
        <Button
          type="text"
          icon={<MenuOutlined />}
          aria-label={t('shell.openNavigation')}
          onClick={onOpenNavigation}
        />
        <Brand />
      </div>
      <div className={styles['tools']}>
        <LanguageSwitch />
        <AppearanceSwitch />
        <UserMenu />
      </div>
    </header>
  );
}
