import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/components/form/form-dialog';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import type { InvoiceDetailFragment, RecordPaymentInput } from '@/gql/graphql';
import { todayInShanghai } from '@/lib/format/dates';
import { formatFen } from '@/lib/format/money';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { useKeptInput } from '@/lib/forms/use-kept-input';
import { withoutBlanks } from '@/lib/forms/without-blanks';
import { RecordPaymentDocument } from './invoice-documents';
import { PaymentFields } from './payment-fields';

type Values = Omit<RecordPaymentInput, 'invoiceId' | 'idempotencyKey'>;

interface RecordPaymentProps {
  readonly invoice: Pick<InvoiceDetailFragment, 'id' | 'number' | 'openFen'>;
  readonly onClose: () => void;
}

/** Records money that came for an invoice: all that is left at first, or a part of it. */
export function RecordPayment({ invoice: { id, number, openFen }, onClose }: RecordPaymentProps): ReactNode {
  const { t } = useTranslation('invoices');
  const [form] = Form.useForm<Values>();
  const action = useFormAction(form, RecordPaymentDocument);
  const kept = useKeptInput<Values>(`payment.${id}`);
  const { keyFor } = useIdempotencyKey();
  const notice = useNotice();

  async function record(values: Values): Promise<void> {
    const input = { invoiceId: id, ...withoutBlanks(values) };
    const done = await action.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (!done?.payment) return;
    kept.forget();
    notice(t('payment.done', { amount: formatFen(done.payment.amountFen) }));
    onClose();
  }

  return (
    <FormDialog
      title={t('payment.title', { number })}
      submitText={t('payment.submit')}
      form={form}
      initialValues={{ amountFen: openFen, receivedOn: todayInShanghai(), method: 'BANK_TRANSFER' }}
      action={action}
      kept={kept}
      onSubmit={record}
      onClose={onClose}
    >
      <p>{t('payment.open', { amount: formatFen(openFen) })}</p>
      <PaymentFields day="receivedOn" />
    </FormDialog>
  );
}
