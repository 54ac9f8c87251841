import { accounts } from './accounts.js';
import { attachments } from './attachments.js';
import { billing } from './billing.js';
import { en } from './en.js';
import { forms } from './forms.js';
import { rateDesk } from './rate-desk.js';
import { sales } from './sales.js';
import { savedViews } from './saved-views.js';
import { serviceDesk } from './service-desk.js';
import { settings } from './settings.js';
import { tableProblems } from './table-problems.js';
import { zhCN } from './zh-cn.js';

/** A language that messages and files are written in. */
export type Language = 'zh-CN' | 'en';

/** Every sentence by its code, in each language. */
export const catalogues: Record<Language, Record<string, string>> = {
  'zh-CN': {
    ...accounts['zh-CN'],
    ...attachments['zh-CN'],
    ...billing['zh-CN'],
    ...forms['zh-CN'],
    ...rateDesk['zh-CN'],
    ...sales['zh-CN'],
    ...savedViews['zh-CN'],
    ...serviceDesk['zh-CN'],
    ...settings['zh-CN'],
    ...tableProblems['zh-CN'],
    ...zhCN,
  },
  en: {
    ...accounts.en,
    ...attachments.en,
    ...billing.en,
    ...forms.en,
    ...rateDesk.en,
    ...sales.en,
    ...savedViews.en,
    ...serviceDesk.en,
    ...settings.en,
    ...tableProblems.en,
    ...en,
  },
};

/** Whether a value names a language that messages and files are written in. */
export const isLanguage = (value: unknown): value is Language =>
  typeof value === 'string' && Object.hasOwn(catalogues, value);

/** The language of a request: English where Accept-Language asks for it before Chinese, else Chinese. */
export function languageOf(acceptLanguage: string | undefined): Language {
  for (const part of (acceptLanguage ?? '').toLowerCase().split(',')) {
    if (part.trim().startsWith('zh')) return 'zh-CN';
    if (part.trim().startsWith('en')) return 'en';
  }
  return 'zh-CN';
}

/** The sentence of a code with its values put in; the code itself where it has none. */
export function messageOf(
  code: string,
  values: Readonly<Record<string, unknown>>,
  language: Language,
): string {
  const sentence = catalogues[language][code] ?? catalogues.en[code] ?? code;
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => textOf(values[name]));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
