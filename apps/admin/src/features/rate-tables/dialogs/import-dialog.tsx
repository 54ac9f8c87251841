import { Form, Modal } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormRefusal } from '@/components/form/form-refusal';
import { useFormAction } from '@/components/form/use-form-action';
import { WholeNumberField, wholeNumberRule } from '@/components/form/whole-number-field';
import { ImportRateTableDocument, ImportRateTableWorkbookDocument } from '../rate-table-documents';
import { readImportFile, type ImportFile, type WrongFile } from './import-file';
import styles from './import-dialog.module.css';

interface Values {
  readonly year: number;
}

/** A draft from a file. What is wrong in it is listed by place, and nothing is stored then. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation(['rate-tables', 'app']);
  const [form] = Form.useForm<Values>();
  const json = useFormAction(form, ImportRateTableDocument);
  const workbook = useFormAction(form, ImportRateTableWorkbookDocument);
  const [file, setFile] = useState<ImportFile | null>(null);
  const [wrong, setWrong] = useState<WrongFile | null>(null);
  const { busy, errors, fault } = file?.kind === 'workbook' ? workbook : json;
  const [asked, setAsked] = useState(false);
  const navigate = useNavigate();

  async function choose(chosen: File | undefined): Promise<void> {
    if (chosen === undefined) return;
    json.clear();
    workbook.clear();
    const read = readImportFile(chosen.name, new Uint8Array(await chosen.arrayBuffer()));
    const isWrong = typeof read === 'string';
    setWrong(isWrong ? read : null);
    setFile(isWrong ? null : read);
    if (!isWrong && read.year !== undefined) form.setFieldsValue({ year: read.year });
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
      {(wrong !== null || (asked && file === null)) && (
        <p role="alert" className={styles['problem']}>
          {t(wrong === null ? 'import.fileMissing' : `import.${wrong}`)}
        </p>
      )}
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
