import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateItem } from '@/components/form/date-item';
import { FormDialog } from '@/components/form/form-dialog';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import type { InvoiceDetailFragment, RecordTaxInvoiceInput, TaxInvoiceKind } from '@/gql/graphql';
import { todayInShanghai } from '@/lib/format/dates';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { useKeptInput } from '@/lib/forms/use-kept-input';
import { RecordTaxInvoiceDocument } from './invoice-documents';

type Values = Omit<RecordTaxInvoiceInput, 'invoiceId' | 'idempotencyKey'>;

const kinds: readonly TaxInvoiceKind[] = ['SPECIAL', 'ORDINARY'];

interface RecordTaxInvoiceProps {
  readonly invoice: Pick<InvoiceDetailFragment, 'id' | 'number'>;
  readonly onClose: () => void;
}

/** Records number and kind of the tax invoice (发票) that was issued for an invoice. */
export function RecordTaxInvoice({ invoice: { id, number }, onClose }: RecordTaxInvoiceProps): ReactNode {
  const { t } = useTranslation(['invoices', 'finance']);
  const [form] = Form.useForm<Values>();
  const action = useFormAction(form, RecordTaxInvoiceDocument);
  const kept = useKeptInput<Values>(`tax-invoice.${id}`);
  const { keyFor } = useIdempotencyKey();
  const notice = useNotice();

  async function record(values: Values): Promise<void> {
    const input = { invoiceId: id, ...values, number: values.number.normalize('NFKC').trim() };
    const done = await action.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (!done?.taxInvoice) return;
    kept.forget();
    notice(t('taxInvoice.done', { number: done.taxInvoice.number }));
    onClose();
  }

  return (
    <FormDialog
      title={t('taxInvoice.title', { number })}
      submitText={t('taxInvoice.submit')}
      form={form}
      initialValues={{ kind: 'SPECIAL', issuedOn: todayInShanghai() }}
      action={action}
      kept={kept}
      onSubmit={record}
      onClose={onClose}
    >
      <Form.Item name="kind" label={t('taxInvoice.kind')}>
        <Select
          virtual={false}
          options={kinds.map((value) => ({ value, label: t(`finance:taxInvoiceKind.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="number"
        label={t('taxInvoice.number')}
        validateFirst
        rules={[
          { required: true, whitespace: true, message: t('taxInvoice.numberMissing') },
          {
            transform: (value: string) => value.normalize('NFKC').trim(),
            pattern: /^\d{8,20}$/,
            message: t('taxInvoice.numberWrong'),
          },
        ]}
      >
        <Input inputMode="numeric" autoComplete="off" autoFocus />
      </Form.Item>
      <DateItem name="issuedOn" label={t('taxInvoice.issuedOn')} missing={t('payment.dayMissing')} />
    </FormDialog>
  );
}
