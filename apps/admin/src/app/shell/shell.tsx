import { useRouter, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/lib/session/session';
import { PageLoading } from '@/components/data/page-loading';
import { fetchAhead } from '../fetch-ahead';
import { useShortcuts } from '../shortcuts/use-shortcuts';
import { Brand } from './brand';
import { ConnectionBar } from './connection-bar';
import { Header } from './header';
import { Navigation } from './navigation-list';
import styles from './shell.module.css';

// Only a narrow screen needs it.
const NavigationDrawer = lazy(() => import('./navigation-drawer'));
// Fetched when it is first asked for.
const Palette = lazy(() => import('../palette/palette'));
const ShortcutsSheet = lazy(() => import('../shortcuts/shortcuts-sheet'));

/** The frame of every page: navigation by role, the header, the page. */
export function Shell({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation();
  const [drawerOpen, setDrawerOpen] = useState(false);
  const [above, setAbove] = useState<'palette' | 'shortcuts' | null>(null);
  const close = (): void => setAbove(null);
  useShortcuts({ onPalette: () => setAbove('palette'), onHelp: () => setAbove('shortcuts') });
  const path = useRouterState({ select: ({ location }) => location.pathname });
  useEffect(() => setDrawerOpen(false), [path]);
  const { viewer } = useSession();
  const router = useRouter();
  useEffect(() => fetchAhead(router, viewer.roles), [router, viewer.roles]);
  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#content">
        {t('shell.skip')}
      </a>
      <aside className={styles['side']} aria-label={t('product')}>
        <Brand />
        <Navigation />
      </aside>
      {drawerOpen && (
        <Suspense>
          <NavigationDrawer onClose={() => setDrawerOpen(false)} />
        </Suspense>
      )}
      <Suspense>
        {above === 'palette' && <Palette onClose={close} onShortcuts={() => setAbove('shortcuts')} />}
        {above === 'shortcuts' && <ShortcutsSheet onClose={close} />}
      </Suspense>
      <div className={styles['column']}>
        <Header
          onOpenNavigation={() => setDrawerOpen(true)}
          onSearch={() => setAbove('palette')}
          onShortcuts={() => setAbove('shortcuts')}
        />
        <ConnectionBar />
        <main id="content" tabIndex={-1} className={styles['content']}>
          <Suspense fallback={<PageLoading />}>{children}</Suspense>
        </main>
      </div>
    </div>
  );
}
