import { createInstance, type ResourceKey, type TFunction } from 'i18next';

/** The languages of the pages. */
export type Language = 'zh-CN' | 'en';

const catalogue = import.meta.glob<ResourceKey>(['../src/lib/i18n/zh-CN/*.ts', '../src/lib/i18n/en/*.ts'], {
  import: 'default',
  eager: true,
});

/** What the pages of finance say, by the names of their messages. */
export type Say = TFunction<
  [
    'app',
    'billing-runs',
    'charges',
    'credit-notes',
    'decision',
    'finance',
    'invoices',
    'month-locks',
    'payments',
    'receivables',
    'words',
  ]
>;

/** What the pages say in a language: a day that is told once is lived in each of them. */
export async function speech(language: Language): Promise<Say> {
  const instance = createInstance();
  const files = Object.entries(catalogue).filter(([path]) => path.includes(`/${language}/`));
  await instance.init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'app',
    interpolation: { escapeValue: false },
    resources: {
      [language]: Object.fromEntries(
        files.map(([path, messages]) => [path.replace(/^.*\/|\.ts$/g, ''), messages]),
      ),
    },
  });
  return instance.t;
}

/** Where a text has `…`, anything may stand. */
export const like = (text: string): RegExp =>
  new RegExp(
    `^${text
      .split('…')
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  );

/** What the page says by where its words stand, named as the day goes: `say('quotes:page.revise')`. */
export type SayWhere = (key: string, values?: Record<string, string | number>) => string;

/** As `speech`, for the words of any page; what isn't there is no word. */
export async function speechAnywhere(language: Language): Promise<SayWhere> {
  const say = await speech(language);
  return (key, values = {}) => {
    const said: unknown = say(key as 'app:product', values as never);
    if (typeof said !== 'string' || said === key.slice(key.indexOf(':') + 1))
      throw new Error(`No words: ${key}`);
    return said;
  };
}
