import { Form, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WholeNumberField, wholeNumberRule } from '@/components/form/whole-number-field';

const DAYS = { min: 1, max: 100 };
const TRAINEES = { min: 1, max: 10_000 };

/** How many days, and how many people. */
export function SessionFields(): ReactNode {
  const { t } = useTranslation('training');
  return (
    <>
      <Form.Item name="days" label={t('column.days')} rules={[wholeNumberRule(t('daysWrong'), DAYS)]}>
        <WholeNumberField />
      </Form.Item>
      <Form.Item
        name="trainees"
        label={t('column.trainees')}
        rules={[wholeNumberRule(t('traineesWrong'), TRAINEES)]}
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

interface SessionCounts {
  readonly days: number;
  readonly trainees: number;
}

const within = (value: unknown, { min, max }: typeof DAYS): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;

/** What was typed in the fields, as the server takes it; null until both are right. */
export const sessionCounts = ({
  days,
  trainees,
}: Record<keyof SessionCounts, unknown>): SessionCounts | null =>
  within(days, DAYS) && within(trainees, TRAINEES) ? { days, trainees } : null;
