import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '@/lib/i18n/i18n';
import { type Download, type FileFormat, useDownload } from './use-download';
import styles from './export-menu.module.css';

interface ExportMenuProps {
  /** Name of the export in the address: `income-pivot`. */
  readonly name: string;
  /** What is chosen, as the query that shows the same takes it; lists and objects as they are. */
  readonly asked: Readonly<Record<string, unknown>>;
}

const formats: readonly FileFormat[] = ['xlsx', 'csv', 'pdf'];

/** What is shown as a file, by the same selection: XLSX, CSV or PDF, with its progress and the way to give it up. */
export function ExportMenu({ name, asked }: ExportMenuProps): ReactNode {
  const { t } = useTranslation('exports');
  const { download, start, cancel } = useDownload();
  const begin = (format: FileFormat): void => {
    const query = new URLSearchParams({ ...textsOf(asked), language: currentLanguage() });
    void start(`/exports/${name}.${format}?${query.toString()}`, format);
  };
  return (
    <span className={styles['export']}>
      {download.state === 'RUNNING' ? (
        <Running download={download} onCancel={cancel} />
      ) : (
        <Dropdown
          trigger={['click']}
          menu={{
            items: formats.map((format) => ({ key: format, label: t(format), onClick: () => begin(format) })),
          }}
        >
          <Button>{t('export')}</Button>
        </Dropdown>
      )}
      {download.state === 'FAILED' && (
        <span role="alert" className={styles['problem']}>
          {t(`why.${download.why}`)}
        </span>
      )}
    </span>
  );
}

function Running({
  download: { bytes, rows, total },
  onCancel,
}: {
  readonly download: Extract<Download, { state: 'RUNNING' }>;
  readonly onCancel: () => void;
}): ReactNode {
  const { t } = useTranslation('exports');
  const done =
    rows !== null && total !== null
      ? t('rows', { rows, total })
      : t('bytes', { size: (bytes / 1024).toFixed(0) });
  return (
    <span role="status" className={styles['running']}>
      <progress
        aria-label={t('running')}
        {...(rows !== null && total !== null ? { value: rows, max: total } : {})}
      />
      <span className={styles['done']}>{done}</span>
      <Button size="small" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </span>
  );
}

/** As the address takes them: texts as they are, what is more than a text as JSON; nothing for what is left out. */
function textsOf(asked: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(asked)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}
