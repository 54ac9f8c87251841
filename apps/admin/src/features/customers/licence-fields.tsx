import { Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateItem } from '@/components/form/date-item';
import { WholeNumberField, wholeNumberRule } from '@/components/form/whole-number-field';
import type { Edition } from '@/gql/graphql';
import { useTableInForce } from '@/lib/api/use-table-in-force';
import type { SiteOnPage } from './customer-document';
import styles from './customers.module.css';

/** What is typed of a licence. */
export interface LicenceValues {
  readonly product: string;
  readonly edition: Edition;
  readonly serial: string;
  readonly deliveredOn: string;
  readonly operators?: number;
  readonly siteId: string;
}

const editions: readonly Edition[] = ['STANDALONE', 'NETWORK'];

/** The fields of a licence; products by their full names, as the rate table in force lists them. */
export function LicenceFields({ sites }: { readonly sites: readonly SiteOnPage[] }): ReactNode {
  const { t } = useTranslation(['customers', 'words']);
  return (
    <>
      <ProductItem />
      <Form.Item
        name="edition"
        label={t('addLicence.edition')}
        rules={[{ required: true, message: t('addLicence.editionMissing') }]}
      >
        <Radio.Group options={editions.map((value) => ({ value, label: t(`words:edition.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="serial"
        label={t('addLicence.serial')}
        rules={[{ required: true, whitespace: true, message: t('addLicence.serialMissing') }]}
      >
        <Input maxLength={40} autoComplete="off" spellCheck={false} />
      </Form.Item>
      <DateItem
        name="deliveredOn"
        label={t('addLicence.deliveredOn')}
        missing={t('addLicence.deliveredOnMissing')}
        extra={t('addLicence.deliveredOnHint')}
      />
      <Form.Item
        name="operators"
        label={t('addLicence.operators')}
        extra={t('addLicence.operatorsHint')}
        rules={[wholeNumberRule(t('addLicence.operatorsWrong'), { min: 1, max: 10_000, optional: true })]}
      >
        <WholeNumberField />
      </Form.Item>
      <Form.Item
        name="siteId"
        label={t('addLicence.site')}
        rules={[{ required: true, message: t('addLicence.siteMissing') }]}
      >
        <Select
          virtual={false}
          placeholder={t('addLicence.siteChoose')}
          options={sites.map(({ id, name, city, district }) => ({
            value: id,
            label: `${name} · ${city} ${district}`,
          }))}
        />
      </Form.Item>
    </>
  );
}

function ProductItem(): ReactNode {
  const { t } = useTranslation(['customers', 'words']);
  const table = useTableInForce();
  const inWords = table && t('words:rateTable', { year: table.year, revision: table.revision });
  return (
    <Form.Item
      name="product"
      label={t('addLicence.product')}
      rules={[{ required: true, message: t('addLicence.productMissing') }]}
      extra={
        table === null ? (
          <span className={styles['problem']}>{t('addLicence.noTable')}</span>
        ) : (
          inWords && t('addLicence.table', { table: inWords })
        )
      }
    >
      <Select
        virtual={false}
        loading={table === undefined}
        placeholder={t('addLicence.productChoose')}
        showSearch={{ optionFilterProp: 'label' }}
        listHeight={400}
        options={table?.document.products.map(({ code, name }) => ({ value: code, label: name })) ?? []}
      />
    </Form.Item>
  );
}
