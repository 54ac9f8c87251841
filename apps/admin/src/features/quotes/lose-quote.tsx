import { Button, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/components/form/form-dialog';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import { graphql } from '@/gql';
import type { QuoteOnPage } from './quote-document';

const MarkQuoteLostDocument = graphql(`
  mutation MarkQuoteLost($input: MarkQuoteLostInput!) {
    markQuoteLost(input: $input) {
      quote {
        id
        status
        version
        lostReason
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

interface LoseQuoteProps {
  readonly quote: QuoteOnPage;
  /** Its dialog stays open where it no longer is. */
  readonly possible: boolean;
  readonly onReload: () => void;
}

/** Marks a quote that the customer did not take, with the reason. */
export function LoseQuote(props: LoseQuoteProps): ReactNode {
  const { t } = useTranslation('quotes');
  const [open, setOpen] = useState(false);
  return (
    <>
      {props.possible && <Button onClick={() => setOpen(true)}>{t('page.lose')}</Button>}
      {open && <LoseDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function LoseDialog({
  quote,
  onReload,
  onClose,
}: Omit<LoseQuoteProps, 'possible'> & { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('quotes');
  const [form] = Form.useForm<{ reason: string }>();
  const action = useFormAction(form, MarkQuoteLostDocument);
  const notice = useNotice();

  async function mark({ reason }: { readonly reason: string }): Promise<void> {
    const input = { quoteId: quote.id, expectedVersion: quote.version, reason: reason.trim() };
    const done = await action.submit({ input });
    if (!done?.quote) return;
    notice(t('lose.done', { number: quote.number }));
    onClose();
    onReload();
  }

  return (
    <FormDialog
      title={t('lose.title', { number: quote.number })}
      submitText={t('lose.submit')}
      form={form}
      initialValues={{}}
      action={action}
      asShown
      onSubmit={mark}
      onClose={onClose}
    >
      <Form.Item
        name="reason"
        label={t('lose.reason')}
        rules={[{ required: true, whitespace: true, message: t('lose.reasonMissing') }]}
      >
        <Input.TextArea maxLength={300} autoFocus autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
    </FormDialog>
  );
}
