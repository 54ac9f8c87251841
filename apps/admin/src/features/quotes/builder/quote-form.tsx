import { useNavigate } from '@tanstack/react-router';
import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormRefusal } from '@/components/form/form-refusal';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import { useRateTableDocument } from '@/lib/api/use-rate-table-document';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { withoutBlanks } from '@/lib/forms/without-blanks';
import { CreateQuoteDocument, type BuilderCustomer, type BuilderTable } from './builder-documents';
import { QuoteLines } from './quote-lines';
import { QuoteTerms } from './quote-terms';
import { lineInputs, type QuoteValues } from './quote-values';
import { planCodes } from './plan-codes';
import { useQuotePreview } from './use-quote-preview';
import styles from '../quotes.module.css';

interface QuoteFormProps {
  readonly customer: BuilderCustomer;
  readonly licenceId: string | undefined;
  readonly inForce: BuilderTable;
  readonly published: readonly BuilderTable[];
  readonly onUnsaved: () => void;
}

/** Lines and terms of a quote, priced by the server while they are chosen. */
export function QuoteForm({ customer, licenceId, inForce, published, onUnsaved }: QuoteFormProps): ReactNode {
  const { t } = useTranslation('quotes');
  const [form] = Form.useForm<QuoteValues>();
  const action = useFormAction(form, CreateQuoteDocument);
  const { keyFor } = useIdempotencyKey();
  const navigate = useNavigate();
  const notice = useNotice();
  const values: QuoteValues | undefined = Form.useWatch([], form);
  const document = useRateTableDocument(values?.rateTableId ?? inForce.id);
  const chosen = lineInputs(values?.lines ?? []);
  const quoted = { customerId: customer.id, ...(values?.rateTableId && { rateTableId: values.rateTableId }) };
  const preview = useQuotePreview(chosen.length === 0 ? null : { ...quoted, lines: chosen });

  async function save({ lines, ...terms }: QuoteValues): Promise<void> {
    const input = { customerId: customer.id, ...withoutBlanks(terms), lines: lineInputs(lines) };
    const done = await action.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    const quote = done?.quote;
    if (!quote) return;
    notice(t('build.saved', { number: quote.number }));
    await navigate({ to: '/quotes/$quoteId', params: { quoteId: quote.id }, ignoreBlocker: true });
  }

  const first = customer.licences.find(({ id }) => id === licenceId) ?? customer.licences[0];
  return (
    <Form<QuoteValues>
      form={form}
      layout="vertical"
      className={styles['builder'] ?? ''}
      initialValues={{ lines: [{ ...(first && { licenceId: first.id }), plan: 'FULL', years: 1 }] }}
      scrollToFirstError={{ focus: true }}
      onValuesChange={onUnsaved}
      onFinish={(complete) => void save(complete)}
    >
      <QuoteLines licences={customer.licences} plans={planCodes(document)} document={document} preview={preview} />
      <QuoteTerms inForce={inForce} published={published} preview={preview} busy={action.busy}>
        <FormRefusal errors={action.errors} fault={action.fault} />
      </QuoteTerms>
    </Form>
  );
}
