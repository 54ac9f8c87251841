import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WholeNumberField, wholeNumberRule } from '@/components/form/whole-number-field';
import type { HelpOf } from './offer-frame';
import type { ForChoice } from './use-for-choices';
import styles from '../quotes.module.css';

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
      <Form.Item
        className={styles['wide'] ?? ''}
        name={[name, 'licenceId']}
        label={t('items.forLicence')}
        rules={[{ required: true, message: t('build.licenceMissing') }]}
        {...helpOf('licenceId')}
      >
        <Select
          virtual={false}
          placeholder={t('build.licenceChoose')}
          showSearch={{ optionFilterProp: 'label' }}
          options={[...licences]}
        />
      </Form.Item>
      <Form.Item
        name={[name, 'days']}
        label={t('items.days')}
        required
        rules={[wholeNumberRule(t('items.daysMissing'), { min: 1, max: 100 })]}
        {...helpOf('days')}
      >
        <WholeNumberField />
      </Form.Item>
    </>
  );
}
