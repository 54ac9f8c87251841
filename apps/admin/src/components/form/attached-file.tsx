import UploadOutlined from '@ant-design/icons/UploadOutlined';
import { Button } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadAttachment } from '@/lib/api/upload-attachment';
import styles from './attached-file.module.css';

/** A file that was uploaded. */
export interface AttachedFile {
  readonly id: string;
  readonly name: string;
}

interface AttachedFileFieldProps {
  /** What the file is, for the reader of the screen. */
  readonly label: string;
  // The form's item fills these in.
  readonly id?: string;
  readonly value?: AttachedFile | null;
  readonly onChange?: (file: AttachedFile | null) => void;
}

/** A file to be attached: uploaded at once, so that it is kept with what was typed; says why where it is not taken. */
export function AttachedFileField({ id, label, value, onChange }: AttachedFileFieldProps): ReactNode {
  const { t } = useTranslation();
  const picker = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  async function take(file: File): Promise<void> {
    setBusy(true);
    setRefused(null);
    const outcome = await uploadAttachment(file);
    setBusy(false);
    if (outcome.ok) onChange?.(outcome.attachment);
    else setRefused(outcome.message ?? t('file.failed'));
  }

  return (
    <div className={styles['file']}>
      <input
        ref={picker}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={label}
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
        {t(value ? 'file.other' : 'file.choose')}
      </Button>
      {value && (
        <>
          <a href={`/attachments/${value.id}`}>{value.name}</a>
          <Button size="small" type="link" onClick={() => onChange?.(null)}>
            {t('file.remove')}
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
