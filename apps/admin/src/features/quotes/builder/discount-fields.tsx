import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { amountRule, MoneyField } from '@/components/form/money-field';
import { WholeNumberField, wholeNumberRule } from '@/components/form/whole-number-field';
import { refusalHelp } from '@/components/form/refusal-text';
import { useSession } from '@/lib/session/session';
import type { DiscountLimits } from './builder-documents';
import { offerLimits, type QuoteValues } from './quote-values';
import type { QuotePreview } from './use-quote-preview';

interface DiscountFieldsProps {
  readonly limits: DiscountLimits;
  readonly preview: QuotePreview;
}

/** What is taken off the sum, by how much or to what share, and why; the person's own limit stands beside it. */
export function DiscountFields({ limits, preview }: DiscountFieldsProps): ReactNode {
  const { t } = useTranslation('quotes');
  const { may } = useSession();
  const form = Form.useFormInstance<Partial<QuoteValues>>();
  const as = Form.useWatch((all: Partial<QuoteValues>) => all.discount?.as, form);
  const limit = Math.max(
    may('ADMIN') ? limits.adminDiscountPercent : 0,
    may('SALES') ? limits.salesDiscountPercent : 0,
  );
  const helpOf = (field: string) => refusalHelp(preview.errors, `discount.${field}`);
  return (
    <>
      <Form.Item name={['discount', 'as']} label={t('discount.label')} extra={t('discount.limit', { limit })}>
        <Select
          virtual={false}
          allowClear
          placeholder={t('discount.none')}
          options={(['PERCENT', 'AMOUNT'] as const).map((value) => ({
            value,
            label: t(`discount.as.${value}`),
          }))}
        />
      </Form.Item>
      {as === 'PERCENT' && (
        <Form.Item
          name={['discount', 'percent']}
          label={t('discount.percent')}
          required
          rules={[wholeNumberRule(t('discount.percentMissing'), offerLimits.percent)]}
          {...helpOf('percent')}
        >
          <WholeNumberField />
        </Form.Item>
      )}
      {as === 'AMOUNT' && (
        <Form.Item
          name={['discount', 'amountFen']}
          label={t('discount.amount')}
          required
          rules={[amountRule(t('discount.amountMissing'))]}
          {...helpOf('amountFen')}
        >
          <MoneyField />
        </Form.Item>
      )}
      {as !== undefined && (
        <Form.Item
          name={['discount', 'reason']}
          label={t('discount.reason')}
          rules={[{ required: true, whitespace: true, message: t('discount.reasonMissing') }]}
        >
          <Input maxLength={300} autoComplete="off" />
        </Form.Item>
      )}
    </>
  );
}
