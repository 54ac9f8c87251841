import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/lib/session/session';
import { placesOf } from '../navigation';
import styles from './navigation-list.module.css';

/** The places of the person's roles. */
export function Navigation({ onChoose }: { readonly onChoose?: () => void }): ReactNode {
  const { t } = useTranslation();
  const { viewer } = useSession();
  return (
    <nav aria-label={t('shell.navigation')}>
      <ul className={styles['list']}>
        {placesOf(viewer.roles).map(({ key, to, icon: Icon }) => (
          <li key={key}>
            <Link
              to={to}
              className={styles['entry']}
              activeProps={{ 'aria-current': 'page' }}
              activeOptions={{ exact: to === '/' }}
              onClick={onChoose}
            >
              <Icon aria-hidden />
              {t(`nav.${key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
