import type { ConfigProviderProps } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

type AntdLocale = NonNullable<ConfigProviderProps['locale']>;

/** In the calendar's head the year and the month are named by what they show, not by what a click on them does. */
function withNamedMonths(locale: AntdLocale): AntdLocale {
  const { DatePicker } = locale;
  if (DatePicker === undefined) return locale;
  const lang = { ...DatePicker.lang, yearSelect: '', monthSelect: '', decadeSelect: '' };
  return { ...locale, DatePicker: { ...DatePicker, lang } };
}

async function loadLocale(language: string): Promise<AntdLocale> {
  const { default: locale } = await (language === 'en'
    ? import('antd/es/locale/en_US')
    : import('antd/es/locale/zh_CN'));
  return withNamedMonths(locale);
}

let first: AntdLocale | undefined;

/** Loads the component library's words before the first page: where they came later, the page would be built anew. */
export async function startAntdLocale(language: string): Promise<void> {
  first = await loadLocale(language);
}

/** The component library's own words in the language shown. */
export function useAntdLocale(): AntdLocale | undefined {
  const { i18n } = useTranslation();
  const [locale, setLocale] = useState(first);
  useEffect(() => {
    let wanted = true;
    void loadLocale(i18n.language).then((loaded) => {
      if (wanted) setLocale(loaded);
    });
    return () => {
      wanted = false;
    };
  }, [i18n.language]);
  return locale;
}
