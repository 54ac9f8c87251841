import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormRefusal } from '@/components/form/form-refusal';
import { useRateTableDocument } from '@/lib/api/use-rate-table-document';
import { todayInShanghai } from '@/lib/format/dates';
import type { KeptInput } from '@/lib/forms/use-kept-input';
import type { BuilderCustomer, BuilderTable, DiscountLimits, QuoteSource } from './builder-documents';
import { planCodes } from './plan-codes';
import { QuoteItems } from './quote-items';
import { QuoteLines } from './quote-lines';
import { QuoteTerms } from './quote-terms';
import { discountInput, offerCount, offerInputs, type QuoteValues } from './quote-values';
import { sourceValues } from './source-values';
import { useBriefRefusals } from './use-brief-refusals';
import { useQuotePreview } from './use-quote-preview';
import { useSaveQuote } from './use-save-quote';
import styles from '../quotes.module.css';

interface QuoteFormProps {
  readonly customer: BuilderCustomer;
  readonly licenceId: string | undefined;
  readonly inForce: BuilderTable;
  readonly published: readonly BuilderTable[];
  readonly limits: DiscountLimits;
  /** The quote whose offers this one begins with. */
  readonly source: QuoteSource | null;
  /** Whether it is the source's next revision. */
  readonly revises: boolean;
  readonly onUnsaved: () => void;
  readonly kept: KeptInput<QuoteValues>;
}

/** Lines, items and terms of a quote, priced by the server while they are chosen. */
export function QuoteForm(props: QuoteFormProps): ReactNode {
  const { customer, licenceId, inForce, published, limits, source, revises, onUnsaved, kept } = props;
  const { t } = useTranslation('quotes');
  const briefly = useBriefRefusals();
  const [form] = Form.useForm<QuoteValues>();
  const saving = useSaveQuote(form, customer.id, revises ? source : null, kept.forget);
  // Empty until the form has registered its fields.
  const values = Form.useWatch([], form) as Partial<QuoteValues> | undefined;
  const rateTableId = values?.rateTableId ?? inForce.id;
  const document = useRateTableDocument(rateTableId);
  const chosen = offerInputs(values ?? {});
  const discount = discountInput(values?.discount);
  const preview = useQuotePreview(
    offerCount(chosen) === 0
      ? null
      : { customerId: customer.id, rateTableId, ...chosen, ...(discount && { discount }) },
  );

  const first = customer.licences.find(({ id }) => id === licenceId) ?? customer.licences[0];
  const begun: Partial<QuoteValues> =
    source === null
      ? { lines: first ? [{ licenceId: first.id, plan: 'FULL', years: 1 }] : [] }
      : sourceValues(source, revises);
  // An open revision keeps its table only as long as a quote may name it.
  const known = [inForce, ...published.filter(({ effectiveFrom }) => effectiveFrom > todayInShanghai())];
  const table = known.find(({ id }) => id === begun.rateTableId) ?? inForce;
  return (
    <Form<QuoteValues>
      form={form}
      layout="vertical"
      className={styles['builder'] ?? ''}
      initialValues={{ ...begun, rateTableId: table.id, ...kept.values }}
      scrollToFirstError={{ focus: true }}
      onValuesChange={(_, typed) => {
        kept.keep(typed);
        onUnsaved();
        saving.clear();
      }}
      onFinish={(complete) => void saving.save(complete)}
    >
      <div className={styles['offers']}>
        <QuoteLines
          licences={customer.licences}
          plans={planCodes(document)}
          document={document}
          preview={preview}
        />
        <QuoteItems customer={customer} document={document} preview={preview} />
      </div>
      <QuoteTerms
        inForce={inForce}
        published={published}
        preview={preview}
        complete={offerCount(chosen) === offerCount(values ?? {}) && discount !== undefined}
        busy={saving.busy}
        limits={limits}
        submitText={t(revises ? 'build.saveRevision' : 'build.save')}
      >
        <FormRefusal errors={briefly(saving.errors)} fault={saving.fault} />
      </QuoteTerms>
    </Form>
  );
}
