import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Money } from '@/components/figures/money';
import { FormDialog } from '@/components/form/form-dialog';
import { MoneyField } from '@/components/form/money-field';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import type { InvoiceDetailFragment } from '@/gql/graphql';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { useKeptInput } from '@/lib/forms/use-kept-input';
import { CreditNotePreview } from './credit-note-preview';
import { IssueCreditNoteDocument } from './invoice-documents';
import styles from './credit-note-dialog.module.css';

/** What is taken off, by the id of the line. */
type Amounts = Readonly<Record<string, number | null | undefined>>;
interface Values {
  readonly amounts: Amounts;
  readonly reason: string;
}

/** The lines of which something is taken off; a text that is no amount is none yet. */
const credited = (invoice: Pick<InvoiceDetailFragment, 'lines'>, amounts: Amounts | undefined) =>
  invoice.lines.flatMap(({ id: invoiceLineId }) => {
    const amountFen = amounts?.[invoiceLineId] ?? 0;
    return Number.isNaN(amountFen) || amountFen === 0 ? [] : [{ invoiceLineId, amountFen }];
  });

interface CreditNoteDialogProps {
  readonly invoice: InvoiceDetailFragment;
  readonly onClose: () => void;
}

/** Takes amounts off the lines of an invoice, up to what is left of each; what comes of it is shown before. */
export function CreditNoteDialog({ invoice, onClose }: CreditNoteDialogProps): ReactNode {
  const { id, number, lines } = invoice;
  const { t } = useTranslation(['invoices', 'words', 'app']);
  const [form] = Form.useForm<Values>();
  const action = useFormAction(form, IssueCreditNoteDocument);
  const kept = useKeptInput<Values>(`credit-note.${id}`);
  const { keyFor } = useIdempotencyKey();
  const notice = useNotice();
  const amounts = Form.useWatch('amounts', form) as Amounts | undefined;

  async function issue({ amounts: asked, reason }: Values): Promise<void> {
    const taken = credited(invoice, asked);
    if (taken.length === 0) {
      form.setFields([{ name: 'reason', errors: [t('credit.nothing')] }]);
      return;
    }
    const input = { invoiceId: id, lines: taken, reason: reason.trim() };
    const done = await action.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (!done?.creditNote) return;
    kept.forget();
    notice(t('credit.done', { number: done.creditNote.number }));
    onClose();
  }

  return (
    <FormDialog
      title={t('credit.title', { number })}
      submitText={t('credit.submit')}
      form={form}
      initialValues={{}}
      action={action}
      kept={kept}
      onSubmit={issue}
      onClose={onClose}
    >
      <p>{t('credit.text')}</p>
      <ul className={styles['lines']}>
        {lines
          .filter(({ creditableFen }) => creditableFen > 0)
          .map(({ id: lineId, kind, charge, creditableFen }) => {
            const name = `${t(`words:charge.${kind}`)} · ${charge.licence.serial}`;
            return (
              <li key={lineId}>
                <span>
                  {name}
                  <span className={styles['left']}>
                    {t('credit.left')} <Money fen={creditableFen} />
                  </span>
                </span>
                <Form.Item
                  name={['amounts', lineId]}
                  className={styles['amount'] ?? ''}
                  rules={[{ type: 'number', min: 0, message: t('payment.amountWrong') }]}
                >
                  <MoneyField aria-label={t('credit.amountOf', { line: name })} />
                </Form.Item>
                <Button
                  size="small"
                  aria-label={t('credit.allOf', { line: name })}
                  onClick={() => form.setFieldValue(['amounts', lineId], creditableFen)}
                >
                  {t('credit.all')}
                </Button>
              </li>
            );
          })}
      </ul>
      <CreditNotePreview invoiceId={id} lines={credited(invoice, amounts)} />
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
