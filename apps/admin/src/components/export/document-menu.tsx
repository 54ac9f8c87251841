import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface DocumentMenuProps {
  /** What the document is of, as its address names it. */
  readonly of: 'invoices' | 'credit-notes';
  readonly id: string;
  /** Whether the page itself is laid out to be printed. */
  readonly printable?: boolean;
}

/** A record on paper: as a PDF in either language, or printed from here. */
export function DocumentMenu({ of, id, printable = false }: DocumentMenuProps): ReactNode {
  const { t } = useTranslation('app');
  const file = (language: 'zh-CN' | 'en', text: string): ReactNode => (
    <a href={`/exports/${of}/${id}.pdf?language=${language}`} download>
      {text}
    </a>
  );
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'zh-CN', label: file('zh-CN', t('document.chinese')) },
          { key: 'en', label: file('en', t('document.english')) },
          ...(printable ? [{ key: 'print', label: t('document.print'), onClick: () => window.print() }] : []),
        ],
      }}
    >
      <Button>{t(printable ? 'document.menu' : 'document.files')}</Button>
    </Dropdown>
  );
}
