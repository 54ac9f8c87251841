import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WholeNumberField, wholeNumberRule } from '@/components/form/whole-number-field';
import { ForLicenceField } from './item-fields';
import type { HelpOf } from './offer-frame';
import { offerLimits } from './quote-values';
import type { ForChoice } from './use-for-choices';

interface TrainingFieldsProps {
  readonly name: number;
  readonly licences: readonly ForChoice[];
  readonly helpOf: HelpOf;
}

/** Training days past those that a purchase includes (clause 5). */
export function TrainingFields({ name, licences, helpOf }: TrainingFieldsProps): ReactNode {
  const { t } = useTranslation('quotes');
  return (
    <>
      <ForLicenceField name={name} licences={licences} helpOf={helpOf} />
      <Form.Item
        name={[name, 'days']}
        label={t('items.days')}
        required
        rules={[wholeNumberRule(t('items.daysMissing'), offerLimits.days)]}
        {...helpOf('days')}
      >
        <WholeNumberField />
      </Form.Item>
    </>
  );
}
