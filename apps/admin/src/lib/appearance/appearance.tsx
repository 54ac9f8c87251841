import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

/** What the person chose: light, dark, or as the system has it. */
export const appearances = ['light', 'dark', 'system'] as const;
/** One of the choices. */
export type Appearance = (typeof appearances)[number];

interface AppearanceState {
  readonly appearance: Appearance;
  readonly dark: boolean;
  readonly choose: (appearance: Appearance) => void;
}

const storageKey = 'fuwutong.appearance';
const AppearanceContext = createContext<AppearanceState | null>(null);
const systemDark = window.matchMedia('(prefers-color-scheme: dark)');

const stored = (): Appearance =>
  appearances.find((one) => one === localStorage.getItem(storageKey)) ?? 'system';

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
  const [appearance, setAppearance] = useState(stored);
  const system = useSystemDark();
  const dark = appearance === 'dark' || (appearance === 'system' && system);
  useEffect(() => {
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);
  const state = useMemo(
    () => ({
      appearance,
      dark,
      choose(next: Appearance) {
        localStorage.setItem(storageKey, next);
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
