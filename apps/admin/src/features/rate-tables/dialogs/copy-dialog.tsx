import { Form, Modal } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormRefusal } from '@/components/form/form-refusal';
import { useFormAction } from '@/components/form/use-form-action';
import { WholeNumberField, wholeNumberRule } from '@/components/form/whole-number-field';
import { todayInShanghai } from '@/lib/format/dates';
import { CreateRateTableDraftDocument, type RateTableFacts } from '../rate-table-documents';

interface CopyDialogProps {
  readonly source: Pick<RateTableFacts, 'id' | 'year' | 'revision'>;
  readonly onClose: () => void;
}

/** Copies a table into a draft for another year, and opens it. */
export function CopyDialog({ source, onClose }: CopyDialogProps): ReactNode {
  const { t } = useTranslation(['rate-tables', 'app', 'words']);
  const [form] = Form.useForm<{ year: number }>();
  const { submit, busy, errors, fault } = useFormAction(form, CreateRateTableDraftDocument);
  const navigate = useNavigate();

  async function copy({ year }: { year: number }): Promise<void> {
    const done = await submit({ input: { year, copyFromId: source.id } });
    const id = done?.rateTable?.id;
    if (id !== undefined) await navigate({ to: '/rate-tables/$rateTableId', params: { rateTableId: id } });
  }

  return (
    <Modal
      open
      title={t('copy.title')}
      okText={t('copy.submit')}
      cancelText={t('app:form.cancel')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
      width={440}
    >
      <p style={{ marginBottom: 16 }}>
        {t('copy.text', {
          table: t('words:rateTableShort', { year: source.year, revision: source.revision }),
        })}
      </p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ year: Math.max(source.year + 1, Number(todayInShanghai().slice(0, 4))) }}
        onFinish={(values) => void copy(values)}
      >
        <FormRefusal errors={errors} fault={fault} />
        <Form.Item
          name="year"
          label={t('copy.year')}
          rules={[wholeNumberRule(t('copy.yearRange'), { min: 1990, max: 2100 })]}
        >
          <WholeNumberField autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
