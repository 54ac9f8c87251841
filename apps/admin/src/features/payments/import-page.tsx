import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ForRoles } from '@/components/page/for-roles';
import { PageHeader } from '@/components/page/page-header';
import { useKeptInput } from '@/lib/forms/use-kept-input';
import { readStatementFile, type StatementFile } from './statement-file';
import { StatementLines } from './statement-lines';
import styles from './payments.module.css';

/** What is kept of the import while the tab is open. */
interface Kept {
  readonly file: StatementFile;
}

/** Chooses a bank's file; what it pays is shown before anything is stored. */
export const ImportPage = (): ReactNode => (
  <ForRoles roles={['FINANCE']}>
    <Import />
  </ForRoles>
);

function Import(): ReactNode {
  const { t } = useTranslation(['payments', 'app']);
  const kept = useKeptInput<Kept>('bank-statement');
  const [file, setFile] = useState<StatementFile | null>(kept.values?.file ?? null);
  const [tooLarge, setTooLarge] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  async function choose(chosen: File | undefined): Promise<void> {
    if (chosen === undefined) return;
    const read = await readStatementFile(chosen);
    setTooLarge(read === null);
    setFile(read);
    if (read === null) kept.forget();
    else kept.keep({ file: read });
    // The same file, mended, can be chosen again.
    if (input.current) input.current.value = '';
  }

  return (
    <>
      <PageHeader
        title={t('import')}
        summary={t('importLead')}
        above={[
          <Link key="list" to="/payments" activeOptions={{ exact: true }}>
            {t('app:nav.payments')}
          </Link>,
        ]}
      />
      <div className={styles['choose']}>
        <input
          ref={input}
          id="statement-file"
          className="visually-hidden"
          type="file"
          accept=".csv,.txt,.tsv,text/csv"
          aria-label={t('file.label')}
          onChange={({ target }) => void choose(target.files?.[0])}
        />
        <Button type={file === null ? 'primary' : 'default'} onClick={() => input.current?.click()}>
          {t(file === null ? 'file.choose' : 'file.another')}
        </Button>
        {file !== null && <b>{file.name}</b>}
        <span className={styles['quiet']}>{t('file.hint')}</span>
      </div>
      <p role="alert" className={styles['refused']}>
        {tooLarge && t('file.tooLarge')}
      </p>
      {file !== null && <StatementLines key={file.base64} file={file} forget={kept.forget} />}
    </>
  );
}
