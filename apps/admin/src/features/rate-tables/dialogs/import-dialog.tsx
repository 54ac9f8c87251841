import { Form, Modal } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormRefusal } from '@/components/form/form-refusal';
import { useFormAction } from '@/components/form/use-form-action';
import { WholeNumberField, wholeNumberRule } from '@/components/form/whole-number-field';
import { ImportRateTableDocument, ImportRateTableWorkbookDocument } from '../rate-table-documents';
import styles from './import-dialog.module.css';

interface Values {
  readonly year: number;
}

/** The year that a document says of itself; undefined where it says none. */
function yearIn(json: string): number | undefined {
  try {
    const document: unknown = JSON.parse(json);
    const year: unknown =
      typeof document === 'object' && document !== null
        ? (document as Record<string, unknown>)['year']
        : undefined;
    return typeof year === 'number' ? year : undefined;
  } catch {
    return undefined;
  }
}

interface ChosenFile {
  readonly name: string;
  readonly kind: 'json' | 'workbook';
  /** JSON text, or a workbook in base64. */
  readonly content: string;
}

/** A workbook is known by its first bytes, those of a ZIP archive. */
async function readFile(file: File): Promise<ChosenFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    return { name: file.name, kind: 'json', content: new TextDecoder().decode(bytes) };
  let binary = '';
  for (const byte of bytes) binary += String.fromCodePoint(byte);
  return { name: file.name, kind: 'workbook', content: btoa(binary) };
}

/** The year that a workbook's file name begins with or bears. */
const yearNamed = (name: string): number | undefined => {
  const year = /(?:^|\D)((?:19|20)\d\d)(?:\D|$)/.exec(name)?.[1];
  return year === undefined ? undefined : Number(year);
};

/** A draft from a file. What is wrong in it is listed by place, and nothing is stored then. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation(['rate-tables', 'app']);
  const [form] = Form.useForm<Values>();
  const json = useFormAction(form, ImportRateTableDocument);
  const workbook = useFormAction(form, ImportRateTableWorkbookDocument);
  const [file, setFile] = useState<ChosenFile | null>(null);
  const { busy, errors, fault } = file?.kind === 'workbook' ? workbook : json;
  const [asked, setAsked] = useState(false);
  const navigate = useNavigate();

  async function choose(chosen: File | undefined): Promise<void> {
    if (chosen === undefined) return;
    json.clear();
    workbook.clear();
    const read = await readFile(chosen);
    setFile(read);
    const year = read.kind === 'json' ? yearIn(read.content) : yearNamed(chosen.name);
    if (year !== undefined) form.setFieldsValue({ year });
  }

  async function send({ year }: Values): Promise<void> {
    setAsked(true);
    if (file === null) return;
    const done =
      file.kind === 'workbook'
        ? await workbook.submit({ input: { year, file: file.content } })
        : await json.submit({ input: { year, json: file.content } });
    const id = done?.rateTable?.id;
    if (id !== undefined) await navigate({ to: '/rate-tables/$rateTableId', params: { rateTableId: id } });
  }

  return (
    <Modal
      open
      title={t('import.title')}
      okText={t('import.submit')}
      cancelText={t('app:form.cancel')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
      width={560}
    >
      <p className={styles['text']}>{t('import.text')}</p>
      <div className={styles['errors']}>
        <FormRefusal errors={errors} fault={fault} />
      </div>
      <div className={styles['file']}>
        <label className={styles['choose']}>
          <input
            type="file"
            accept=".json,.xlsx,application/json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            className="visually-hidden"
            onChange={({ target }) => {
              void choose(target.files?.[0]);
              target.value = '';
            }}
          />
          {t('import.choose')}
        </label>
        <span role="status">{file?.name ?? t('import.noFile')}</span>
      </div>
      {asked && file === null && <p className={styles['problem']}>{t('import.fileMissing')}</p>}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => void send(values)}
        onFinishFailed={() => setAsked(true)}
      >
        <Form.Item
          name="year"
          label={t('copy.year')}
          rules={[wholeNumberRule(t('copy.yearRange'), { min: 1990, max: 2100 })]}
        >
          <WholeNumberField />
        </Form.Item>
      </Form>
    </Modal>
  );
}
