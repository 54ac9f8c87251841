import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ExportAsProps {
  /** Name of the export. */
  readonly name: 'impact-customers' | 'impact-lines';
  /** The arguments of what is shown, so that the file holds the same. */
  readonly asked: Readonly<Record<string, string>>;
}

/** What is shown as a file: a workbook or CSV, in the language of the page. */
export function ExportAs({ name, asked }: ExportAsProps): ReactNode {
  const { t, i18n } = useTranslation(['impact', 'rate-tables']);
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const query = new URLSearchParams({ ...asked, language }).toString();
  const items = (['xlsx', 'csv'] as const).map((kind) => ({
    key: kind,
    label: (
      <a href={`/exports/${name}.${kind}?${query}`} download>
        {t(`export.${kind}`)}
      </a>
    ),
  }));
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button>{t('rate-tables:action.export')}</Button>
    </Dropdown>
  );
}
