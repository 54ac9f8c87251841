// Stands in the page itself, before its style sheet and its script: the first paint has the right language and colours,
// and the words of the language come with the script instead of after it.
import { isDark, markPage, storedAppearance, systemDark } from '@/lib/appearance/stored-appearance';
import { preferredLanguage, type Language } from '@/lib/i18n/languages';

declare const FIRST_FILES: Readonly<Record<Language, readonly string[]>>;

const language = preferredLanguage();
document.documentElement.lang = language;
markPage(isDark(storedAppearance(), systemDark.matches));
for (const href of FIRST_FILES[language])
  document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
