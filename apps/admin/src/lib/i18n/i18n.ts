import { createInstance, type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { preferredLanguage, rememberLanguage, type Language } from './languages';

// A module a language and feature; those of the first page are one file when built, all others another.
const files = import.meta.glob<ResourceKey>(['./zh-CN/*.ts', './en/*.ts'], { import: 'default' });

const LONGEST_WAIT_MS = 8_000;

/** A message file; one that doesn't come is asked for until it does: a page without its words would show their keys. */
async function fetched(load: () => Promise<ResourceKey>): Promise<ResourceKey> {
  for (let wait = 500; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    try {
      return await load();
    } catch {
      await new Promise((again) => setTimeout(again, wait));
    }
  }
}

const backend: BackendModule = {
  type: 'backend',
  init() {},
  read(language, namespace, done) {
    const load = files[`./${language}/${namespace}.ts`];
    if (load === undefined) return done(new Error(`no messages ${language}/${namespace}`), null);
    void fetched(load).then((messages) => done(null, messages));
  },
};

/** The message catalogue; components use `useTranslation('<feature>')`. */
export const i18n = createInstance();

/** Loads the messages of the frame and the home page in the preferred language. */
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
      ns: ['app', 'words', 'home'],
      defaultNS: 'app',
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}

/** Loads all other messages of a language, so that no page waits for its own; they come in one file. */
export async function fetchAllWords(language: Language = currentLanguage()): Promise<void> {
  const own = Object.entries(files).filter(([path]) => path.startsWith(`./${language}/`));
  await Promise.all(
    own.map(async ([path, load]) => {
      const namespace = path.slice(language.length + 3, -'.ts'.length);
      if (i18n.hasResourceBundle(language, namespace)) return;
      i18n.addResourceBundle(language, namespace, await fetched(load));
    }),
  );
}

/** The language shown now. */
export const currentLanguage = (): Language => (i18n.language === 'en' ? 'en' : 'zh-CN');

/** Speaks another language from now on, on this device. */
export async function chooseLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  await fetchAllWords(language);
  await i18n.changeLanguage(language);
}
