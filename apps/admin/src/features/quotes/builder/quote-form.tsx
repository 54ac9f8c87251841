import { useNavigate } from '@tanstack/react-router';
import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormRefusal } from '@/components/form/form-refusal';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import { useRateTableDocument } from '@/lib/api/use-rate-table-document';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import type { KeptInput } from '@/lib/forms/use-kept-input';
import { withoutBlanks } from '@/lib/forms/without-blanks';
import { CreateQuoteDocument, type BuilderCustomer, type BuilderTable } from './builder-documents';
import { QuoteLines } from './quote-lines';
import { QuoteTerms } from './quote-terms';
import { lineInputs, type QuoteValues } from './quote-values';
import { planCodes } from './plan-codes';
import { useBriefRefusals } from './use-brief-refusals';
import { useQuotePreview } from './use-quote-preview';
import styles from '../quotes.module.css';

interface QuoteFormProps {
  readonly customer: BuilderCustomer;
  readonly licenceId: string | undefined;
  readonly inForce: BuilderTable;
  readonly published: readonly BuilderTable[];
  readonly onUnsaved: () => void;
  readonly kept: KeptInput<QuoteValues>;
}

/** Lines and terms of a quote, priced by the server while they are chosen. */
export function QuoteForm({
  customer,
  licenceId,
  inForce,
  published,
  onUnsaved,
  kept,
}: QuoteFormProps): ReactNode {
  const { t } = useTranslation('quotes');
  const briefly = useBriefRefusals();
  const [form] = Form.useForm<QuoteValues>();
  const action = useFormAction(form, CreateQuoteDocument);
  const { keyFor } = useIdempotencyKey();
  const navigate = useNavigate();
  const notice = useNotice();
  // Empty until the form has registered its fields.
  const values = Form.useWatch([], form) as Partial<QuoteValues> | undefined;
  const rateTableId = values?.rateTableId ?? inForce.id;
  const document = useRateTableDocument(rateTableId);
  const lines = values?.lines ?? [];
  const chosen = lineInputs(lines);
  const preview = useQuotePreview(
    chosen.length === 0 ? null : { customerId: customer.id, rateTableId, lines: chosen },
  );

  async function save({ lines: saved, ...terms }: QuoteValues): Promise<void> {
    const input = { customerId: customer.id, ...withoutBlanks(terms), lines: lineInputs(saved) };
    const done = await action.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    const quote = done?.quote;
    if (!quote) return;
    kept.forget();
    notice(t('build.saved', { number: quote.number }));
    await navigate({ to: '/quotes/$quoteId', params: { quoteId: quote.id }, ignoreBlocker: true });
  }

  const first = customer.licences.find(({ id }) => id === licenceId) ?? customer.licences[0];
  return (
    <Form<QuoteValues>
      form={form}
      layout="vertical"
      className={styles['builder'] ?? ''}
      initialValues={{
        rateTableId: inForce.id,
        lines: [{ ...(first && { licenceId: first.id }), plan: 'FULL', years: 1 }],
        ...kept.values,
      }}
      scrollToFirstError={{ focus: true }}
      onValuesChange={(_, typed) => {
        kept.keep(typed);
        onUnsaved();
        action.clear();
      }}
      onFinish={(complete) => void save(complete)}
    >
      <QuoteLines
        licences={customer.licences}
        plans={planCodes(document)}
        document={document}
        preview={preview}
      />
      <QuoteTerms
        inForce={inForce}
        published={published}
        preview={preview}
        complete={chosen.length === lines.length}
        busy={action.busy}
      >
        <FormRefusal errors={briefly(action.errors)} fault={action.fault} />
      </QuoteTerms>
    </Form>
  );
}
