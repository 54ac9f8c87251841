import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonDialog, type ReasonValues } from '@/components/form/reason-dialog';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import type { InvoicePaymentFragment } from '@/gql/graphql';
import { formatFen } from '@/lib/format/money';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { ReversePaymentDocument } from './invoice-documents';

interface ReversePaymentProps {
  readonly payment: Pick<InvoicePaymentFragment, 'id' | 'amountFen' | 'kind'>;
  readonly onClose: () => void;
}

/** Takes a payment or a refund back by an entry dated today, with the reason. */
export function ReversePayment({ payment: { id, amountFen }, onClose }: ReversePaymentProps): ReactNode {
  const { t } = useTranslation('invoices');
  const [form] = Form.useForm<ReasonValues>();
  const action = useFormAction(form, ReversePaymentDocument);
  const { keyFor } = useIdempotencyKey();
  const notice = useNotice();

  async function reverse(reason: string): Promise<boolean> {
    const input = { paymentId: id, reason };
    const done = await action.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (!done?.payment) return false;
    notice(t('reversal.done'));
    return true;
  }

  return (
    <ReasonDialog
      title={t('reversal.title', { amount: formatFen(amountFen) })}
      text={t('reversal.text')}
      submitText={t('reversal.submit')}
      form={form}
      action={action}
      keptAs={`reversal.${id}`}
      onSubmit={reverse}
      onClose={onClose}
    />
  );
}
