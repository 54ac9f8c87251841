import { Dropdown, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { exportTable } from './export-table';
import type { LoadedTable } from './loaded-table';

type Exported = Pick<LoadedTable, 'id' | 'year' | 'revision' | 'document'>;

/** The table as a file: JSON and XLSX are taken back by the import, the price sheet is for customers. */
export function ExportMenu({ table }: { readonly table: Exported }): ReactNode {
  const { t, i18n } = useTranslation('rate-tables');
  const address = `/exports/rate-tables/${table.id}`;
  const file = (kind: 'xlsx' | 'pdf', language: string, text: string): ReactNode => (
    <a href={`${address}.${kind}?language=${language}`} download>
      {text}
    </a>
  );
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'xlsx', label: file('xlsx', language, t('export.xlsx')) },
          { key: 'json', label: t('export.json'), onClick: () => exportTable(table) },
          { type: 'divider' },
          { key: 'pdf-zh', label: file('pdf', 'zh-CN', t('export.pdfChinese')) },
          { key: 'pdf-en', label: file('pdf', 'en', t('export.pdfEnglish')) },
        ],
      }}
    >
      <Button>{t('action.export')}</Button>
    </Dropdown>
  );
}
