import UploadOutlined from '@ant-design/icons/UploadOutlined';
import { Button } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadAttachment } from '@/lib/api/upload-attachment';
import styles from '../quotes.module.css';

interface AttachedFile {
  readonly id: string;
  readonly name: string;
}

interface AgreementFileProps {
  // The form's item fills these in.
  readonly id?: string;
  readonly value?: AttachedFile | null;
  readonly onChange?: (file: AttachedFile | null) => void;
}

/** The signed agreement: uploaded at once, so that it is kept with what was typed; says why where it is not taken. */
export function AgreementFile({ id, value, onChange }: AgreementFileProps): ReactNode {
  const { t } = useTranslation('quotes');
  const picker = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  async function take(file: File): Promise<void> {
    setBusy(true);
    setRefused(null);
    const outcome = await uploadAttachment(file);
    setBusy(false);
    if (outcome.ok) onChange?.(outcome.attachment);
    else setRefused(outcome.message ?? t('items.fileFailed'));
  }

  return (
    <div className={styles['file']}>
      <input
        ref={picker}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={t('items.file')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) void take(file);
          target.value = '';
        }}
      />
      <Button
        id={id ?? ''}
        size="small"
        icon={<UploadOutlined aria-hidden />}
        loading={busy}
        onClick={() => picker.current?.click()}
      >
        {t(value ? 'items.fileOther' : 'items.fileChoose')}
      </Button>
      {value && (
        <>
          <a href={`/attachments/${value.id}`}>{value.name}</a>
          <Button size="small" type="link" onClick={() => onChange?.(null)}>
            {t('items.fileRemove')}
          </Button>
        </>
      )}
      {refused !== null && (
        <span role="alert" className={styles['problem']}>
          {refused}
        </span>
      )}
    </div>
  );
}
