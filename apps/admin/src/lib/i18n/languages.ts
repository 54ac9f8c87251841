/** The languages that the pages speak, both complete. */
export const languages = ['zh-CN', 'en'] as const;
/** One language, as in <html lang> and Accept-Language. */
export type Language = (typeof languages)[number];

const storageKey = 'fuwutong.language';

const isLanguage = (value: string | null): value is Language => languages.some((one) => one === value);

/** The person's own choice, else the first of the browser's languages that we speak, else Chinese. */
export function preferredLanguage(): Language {
  const chosen = localStorage.getItem(storageKey);
  if (isLanguage(chosen)) return chosen;
  for (const tag of navigator.languages) {
    if (tag.toLowerCase().startsWith('zh')) return 'zh-CN';
    if (tag.toLowerCase().startsWith('en')) return 'en';
  }
  return 'zh-CN';
}

/** Keeps the person's choice for the next visit. */
export const rememberLanguage = (language: Language): void => localStorage.setItem(storageKey, language);
