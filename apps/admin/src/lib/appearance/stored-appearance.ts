/** What the person chose: light, dark, or as the system has it. */
export const appearances = ['light', 'dark', 'system'] as const;
/** One of the choices. */
export type Appearance = (typeof appearances)[number];

const storageKey = 'fuwutong.appearance';

/** What the system has. */
export const systemDark = window.matchMedia('(prefers-color-scheme: dark)');

/** The choice that this device keeps. */
export const storedAppearance = (): Appearance =>
  appearances.find((one) => one === localStorage.getItem(storageKey)) ?? 'system';

/** Keeps the choice for the next visit. */
export const rememberAppearance = (appearance: Appearance): void =>
  localStorage.setItem(storageKey, appearance);

/** Whether a choice comes to dark. */
export const isDark = (appearance: Appearance, system: boolean): boolean =>
  appearance === 'dark' || (appearance === 'system' && system);

/** Marks the page as dark or light, for its styles and the browser's own parts. */
export function markPage(dark: boolean): void {
  const { dataset, style } = document.documentElement;
  dataset['theme'] = dark ? 'dark' : 'light';
  style.colorScheme = dark ? 'dark' : 'light';
}
