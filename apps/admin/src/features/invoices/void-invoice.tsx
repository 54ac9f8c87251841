import { useNavigate } from '@tanstack/react-router';
import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonDialog, type ReasonValues } from '@/components/form/reason-dialog';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import type { InvoiceDetailFragment } from '@/gql/graphql';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { VoidInvoiceDocument } from './invoice-documents';

interface VoidInvoiceProps {
  readonly invoice: Pick<InvoiceDetailFragment, 'id' | 'number'>;
  readonly onClose: () => void;
}

/** Voids an invoice with the reason; its charges stand on a new draft, which opens. */
export function VoidInvoice({ invoice: { id, number }, onClose }: VoidInvoiceProps): ReactNode {
  const { t } = useTranslation('invoices');
  const [form] = Form.useForm<ReasonValues>();
  const action = useFormAction(form, VoidInvoiceDocument);
  const { keyFor } = useIdempotencyKey();
  const notice = useNotice();
  const navigate = useNavigate();

  async function voidIt(reason: string): Promise<boolean> {
    const input = { invoiceId: id, reason };
    const done = await action.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (!done?.creditNote) return false;
    notice(t('void.done', { number, note: done.creditNote.number }));
    const [draft] = done.creditNote.reissues;
    // Nothing typed is lost: the dialog's guard has no reason to ask.
    if (draft)
      void navigate({
        to: '/invoices/$invoiceId',
        params: { invoiceId: draft.id },
        ignoreBlocker: true,
      });
    return true;
  }

  return (
    <ReasonDialog
      title={t('void.title', { number })}
      text={t('void.text')}
      submitText={t('void.submit')}
      form={form}
      action={action}
      keptAs={`void.${id}`}
      onSubmit={voidIt}
      onClose={onClose}
    />
  );
}
