import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/components/form/form-dialog';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import type { InvoiceDetailFragment, RefundPaymentInput } from '@/gql/graphql';
import { todayInShanghai } from '@/lib/format/dates';
import { formatFen } from '@/lib/format/money';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { useKeptInput } from '@/lib/forms/use-kept-input';
import { withoutBlanks } from '@/lib/forms/without-blanks';
import { RefundPaymentDocument } from './invoice-documents';
import { PaymentFields } from './payment-fields';

type Values = Omit<RefundPaymentInput, 'invoiceId' | 'idempotencyKey'>;

interface RefundPaymentProps {
  readonly invoice: Pick<InvoiceDetailFragment, 'id' | 'number' | 'receivable'>;
  readonly onClose: () => void;
}

/** Records money that was paid back, for more had come than is owed of the invoice. */
export function RefundPayment({ invoice, onClose }: RefundPaymentProps): ReactNode {
  const { id, number, receivable } = invoice;
  const { t } = useTranslation(['invoices', 'app']);
  const [form] = Form.useForm<Values>();
  const action = useFormAction(form, RefundPaymentDocument);
  const kept = useKeptInput<Values>(`refund.${id}`);
  const { keyFor } = useIdempotencyKey();
  const notice = useNotice();
  const overpaidFen = receivable?.overpaidFen ?? 0;

  async function refund(values: Values): Promise<void> {
    const input = { invoiceId: id, ...withoutBlanks(values) };
    const done = await action.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (!done?.payment) return;
    kept.forget();
    // As it was typed: the entry takes it off, below 0.
    notice(t('refund.done', { amount: formatFen(values.amountFen) }));
    onClose();
  }

  return (
    <FormDialog
      title={t('refund.title', { number })}
      submitText={t('refund.submit')}
      form={form}
      initialValues={{ amountFen: overpaidFen, refundedOn: todayInShanghai(), method: 'BANK_TRANSFER' }}
      action={action}
      kept={kept}
      onSubmit={refund}
      onClose={onClose}
    >
      <p>{t('refund.overpaid', { amount: formatFen(overpaidFen) })}</p>
      <PaymentFields day="refundedOn" />
      <Form.Item
        name="reason"
        label={t('app:form.reason')}
        rules={[{ required: true, whitespace: true, message: t('app:form.reasonMissing') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={300} />
      </Form.Item>
    </FormDialog>
  );
}
