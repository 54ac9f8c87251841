import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The invoice on paper: as a PDF in either language, or printed from here. */
export function InvoiceFiles({ invoiceId }: { readonly invoiceId: string }): ReactNode {
  const { t } = useTranslation('invoices');
  const file = (language: 'zh-CN' | 'en', text: string): ReactNode => (
    <a href={`/exports/invoices/${invoiceId}.pdf?language=${language}`} download>
      {text}
    </a>
  );
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'zh-CN', label: file('zh-CN', t('file.chinese')) },
          { key: 'en', label: file('en', t('file.english')) },
          { key: 'print', label: t('print'), onClick: () => window.print() },
        ],
      }}
    >
      <Button>{t('file.menu')}</Button>
    </Dropdown>
  );
}
