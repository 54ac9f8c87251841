import { Button, Dropdown, type MenuProps } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface DocumentMenuProps {
  /** What the document is of, as its address names it. */
  readonly of: 'quotes' | 'invoices' | 'credit-notes';
  readonly id: string;
  /** What the menu is called where it gives more than files. */
  readonly label?: string;
  /** What it gives beside the files. */
  readonly more?: NonNullable<MenuProps['items']>;
}

/** A record as a PDF in either language, and in the other ways that its page knows. */
export function DocumentMenu({ of, id, label, more }: DocumentMenuProps): ReactNode {
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
          ...(more ?? []),
        ],
      }}
    >
      <Button>{label ?? t('document.files')}</Button>
    </Dropdown>
  );
}
