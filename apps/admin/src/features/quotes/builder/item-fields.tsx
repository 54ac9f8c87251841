import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { amountRule, MoneyField } from '@/components/form/money-field';
import type { HelpOf } from './offer-frame';
import type { ForChoice } from './use-for-choices';
import styles from '../quotes.module.css';

interface ItemFieldProps {
  /** The item's place in its list. */
  readonly name: number;
  readonly helpOf: HelpOf;
}

/** Which licence an item is for: one that is there, or one that the quote sells. */
export function ForLicenceField({
  name,
  licences,
  helpOf,
}: ItemFieldProps & { readonly licences: readonly ForChoice[] }): ReactNode {
  const { t } = useTranslation('quotes');
  return (
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
  );
}

/** The price that was agreed for an item. */
export function AgreedPriceField({ name, helpOf }: ItemFieldProps): ReactNode {
  const { t } = useTranslation('quotes');
  return (
    <Form.Item
      name={[name, 'priceFen']}
      label={t('items.agreedPrice')}
      required
      rules={[amountRule(t('items.priceMissing'))]}
      {...helpOf('priceFen')}
    >
      <MoneyField />
    </Form.Item>
  );
}
