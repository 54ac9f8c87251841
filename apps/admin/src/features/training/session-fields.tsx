import { Form, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WholeNumberField, wholeNumberRule } from '@/components/form/whole-number-field';

/** How many days, and how many people. */
export function SessionFields(): ReactNode {
  const { t } = useTranslation('training');
  return (
    <>
      <Form.Item
        name="days"
        label={t('column.days')}
        rules={[wholeNumberRule(t('daysWrong'), { min: 1, max: 100 })]}
      >
        <WholeNumberField />
      </Form.Item>
      <Form.Item
        name="trainees"
        label={t('column.trainees')}
        rules={[wholeNumberRule(t('traineesWrong'), { min: 1, max: 10_000 })]}
      >
        <WholeNumberField />
      </Form.Item>
    </>
  );
}

/** On the customer's site or at the vendor's. */
export function ModeField(): ReactNode {
  const { t } = useTranslation(['training', 'words']);
  return (
    <Form.Item name="mode" label={t('column.mode')}>
      <Radio.Group
        optionType="button"
        options={(['ON_SITE', 'AT_VENDOR'] as const).map((value) => ({
          value,
          label: t(`words:trainingMode.${value}`),
        }))}
      />
    </Form.Item>
  );
}

/** A count as the server takes it; null for what is none. */
export const countOf = (value: number | null | undefined): number | null =>
  Number.isInteger(value) && (value ?? 0) >= 1 ? (value ?? null) : null;
