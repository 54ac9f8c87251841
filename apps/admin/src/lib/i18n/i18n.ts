import { createInstance, type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { preferredLanguage, rememberLanguage, type Language } from './languages';

// One file a language and feature, fetched when a page first asks for it.
const files = import.meta.glob<ResourceKey>(['./zh-CN/*.ts', './en/*.ts'], { import: 'default' });

const backend: BackendModule = {
  type: 'backend',
  init() {},
  read(language, namespace, done) {
    const load = files[`./${language}/${namespace}.ts`];
    if (load === undefined) return done(new Error(`no messages ${language}/${namespace}`), null);
    load().then(
      (messages) => done(null, messages),
      (fault: unknown) => done(fault instanceof Error ? fault : new Error(String(fault)), null),
    );
  },
};

/** The message catalogue; components use `useTranslation('<feature>')`. */
export const i18n = createInstance();

/** Loads the shell's messages in the preferred language. */
export async function startI18n(): Promise<void> {
  i18n.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18n
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: preferredLanguage(),
      fallbackLng: false,
      ns: ['app', 'words'],
      defaultNS: 'app',
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}

/** The language shown now. */
export const currentLanguage = (): Language => (i18n.language === 'en' ? 'en' : 'zh-CN');

/** Speaks another language from now on, on this device. */
export async function chooseLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  await i18n.changeLanguage(language);
}
