import { Form, Select } from 'antd';
import type { RateTable } from 'policy';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateItem } from '@/components/form/date-item';
import { WholeNumberField, wholeNumberRule } from '@/components/form/whole-number-field';
import type { Edition } from '@/gql/graphql';
import type { BuilderSite } from './builder-documents';
import { AgreedPriceField } from './item-fields';
import type { HelpOf } from './offer-frame';
import { offerLimits } from './quote-values';
import styles from '../quotes.module.css';

interface SoldFieldsProps {
  readonly name: number;
  readonly sites: readonly BuilderSite[];
  readonly document: unknown;
  readonly helpOf: HelpOf;
}

const editions: readonly Edition[] = ['STANDALONE', 'NETWORK'];

/** A new licence: product, edition, operators, place, planned delivery, and the price that was agreed. */
export function SoldFields({ name, sites, document, helpOf }: SoldFieldsProps): ReactNode {
  const { t } = useTranslation(['quotes', 'words']);
  const products = (document as RateTable | undefined)?.products ?? [];
  return (
    <>
      <Form.Item
        className={styles['wide'] ?? ''}
        name={[name, 'product']}
        label={t('items.product')}
        rules={[{ required: true, message: t('items.productMissing') }]}
        {...helpOf('product')}
      >
        <Select
          virtual={false}
          placeholder={t('items.productChoose')}
          showSearch={{ optionFilterProp: 'label' }}
          listHeight={400}
          options={products.map(({ code, name: label }) => ({ value: code, label }))}
        />
      </Form.Item>
      <Form.Item
        name={[name, 'edition']}
        label={t('items.edition')}
        rules={[{ required: true, message: t('items.editionMissing') }]}
        {...helpOf('edition')}
      >
        <Select
          virtual={false}
          options={editions.map((value) => ({ value, label: t(`words:edition.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name={[name, 'operators']}
        label={t('items.operators')}
        rules={[wholeNumberRule(t('items.operatorsWrong'), offerLimits.operators)]}
        {...helpOf('operators')}
      >
        <WholeNumberField />
      </Form.Item>
      <Form.Item
        name={[name, 'siteId']}
        label={t('items.site')}
        rules={[{ required: true, message: t('items.siteMissing') }]}
        {...helpOf('siteId')}
      >
        <Select
          virtual={false}
          placeholder={t('items.siteChoose')}
          options={sites.map((site) => ({
            value: site.id,
            label: `${site.name} · ${site.city} ${site.district}`,
          }))}
        />
      </Form.Item>
      <DateItem
        name={[name, 'deliverOn']}
        label={t('items.deliverOn')}
        extra={t('items.deliverOnHint')}
        {...helpOf('deliverOn')}
      />
      <AgreedPriceField name={name} helpOf={helpOf} />
    </>
  );
}
