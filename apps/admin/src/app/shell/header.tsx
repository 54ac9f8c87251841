import MenuOutlined from '@ant-design/icons/MenuOutlined';
import SearchOutlined from '@ant-design/icons/SearchOutlined';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AppearanceSwitch } from './appearance-switch';
import { Brand } from './brand';
import { LanguageSwitch } from './language-switch';
import { UserMenu } from './user-menu';
import styles from './header.module.css';

interface HeaderProps {
  readonly onOpenNavigation: () => void;
  readonly onSearch: () => void;
  readonly onShortcuts: () => void;
}

/** The bar above the page: search, language, appearance, account; on a narrow screen the way to the navigation. */
export function Header({ onOpenNavigation, onSearch, onShortcuts }: HeaderProps): ReactNode {
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
        <Button
          className={styles['search'] ?? ''}
          icon={<SearchOutlined aria-hidden />}
          aria-label={`${t('shell.search')} Ctrl K`}
          aria-keyshortcuts="Control+K Meta+K"
          onClick={onSearch}
        >
          <span className={styles['searchWords']}>
            {t('shell.search')} <kbd aria-hidden>Ctrl K</kbd>
          </span>
        </Button>
        <LanguageSwitch />
        <AppearanceSwitch />
        <UserMenu onShortcuts={onShortcuts} />
      </div>
    </header>
  );
}
