import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '@/lib/i18n/i18n';

/** Changes to the other language; it is named in that language. */
export function LanguageSwitch(): ReactNode {
  const { t, i18n } = useTranslation();
  const other = i18n.language === 'en' ? 'zh-CN' : 'en';
  return (
    <Button type="text" lang={other} onClick={() => void chooseLanguage(other)}>
      {t(`language.${other}`)}
    </Button>
  );
}
