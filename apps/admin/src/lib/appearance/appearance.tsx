import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import {
  isDark,
  markPage,
  rememberAppearance,
  storedAppearance,
  systemDark,
  type Appearance,
} from './stored-appearance';

interface AppearanceState {
  readonly appearance: Appearance;
  readonly dark: boolean;
  readonly choose: (appearance: Appearance) => void;
}

const AppearanceContext = createContext<AppearanceState | null>(null);

function useSystemDark(): boolean {
  const [dark, setDark] = useState(systemDark.matches);
  useEffect(() => {
    const follow = (event: MediaQueryListEvent): void => setDark(event.matches);
    systemDark.addEventListener('change', follow);
    return () => systemDark.removeEventListener('change', follow);
  }, []);
  return dark;
}

/** Keeps the choice of light and dark, and marks <html data-theme>. */
export function AppearanceProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [appearance, setAppearance] = useState(storedAppearance);
  const dark = isDark(appearance, useSystemDark());
  useEffect(() => markPage(dark), [dark]);
  const state = useMemo(
    () => ({
      appearance,
      dark,
      choose(next: Appearance) {
        rememberAppearance(next);
        setAppearance(next);
      },
    }),
    [appearance, dark],
  );
  return <AppearanceContext value={state}>{children}</AppearanceContext>;
}

/** The choice, what it comes to now, and the way to choose. */
export function useAppearance(): AppearanceState {
  const state = useContext(AppearanceContext);
  if (state === null) throw new Error('useAppearance outside of its provider');
  return state;
}
