import type { ConfigProviderProps } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

type AntdLocale = NonNullable<ConfigProviderProps['locale']>;

async function loadLocale(language: string): Promise<AntdLocale> {
  const [{ default: locale }, { default: dayjs }] = await Promise.all([
    language === 'en' ? import('antd/locale/en_US') : import('antd/locale/zh_CN'),
    import('dayjs'),
    import('dayjs/locale/zh-cn'),
  ]);
  dayjs.locale(language === 'en' ? 'en' : 'zh-cn');
  return locale;
}

/** The component library's own words in the language shown; null until they are here. */
export function useAntdLocale(): AntdLocale | null {
  const { i18n } = useTranslation();
  const [locale, setLocale] = useState<AntdLocale | null>(null);
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
