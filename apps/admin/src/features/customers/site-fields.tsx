import { Form, Input, Select, type FormInstance } from 'antd';
import type { RateTable } from 'policy';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTableInForce } from '@/lib/api/use-table-in-force';
import { isHomeCity, zoneOfPlace } from './place';
import { ZoneText } from './zone-text';
import styles from './customers.module.css';

/** What is typed of a place. */
export interface SiteValues {
  readonly name: string;
  readonly city: string;
  readonly district: string;
  readonly address: string;
}

/** The fields of a place; the zone appears as the rate table gives it. */
export function SiteFields({ form }: { readonly form: FormInstance<SiteValues> }): ReactNode {
  const { t } = useTranslation('customers');
  const table = useTableInForce()?.document;
  const city = Form.useWatch('city', form);
  const district = Form.useWatch('district', form);
  const atHome = isHomeCity(city);
  const required = (message: string) => [{ required: true, whitespace: true, message }];
  const zone = zoneOfPlace(table, city, district);
  return (
    <>
      <Form.Item
        name="name"
        label={t('addSite.name')}
        rules={required(t('addSite.nameMissing'))}
        extra={t('addSite.nameHint')}
      >
        <Input maxLength={80} autoFocus autoComplete="off" />
      </Form.Item>
      <Form.Item name="city" label={t('addSite.city')} rules={required(t('addSite.cityMissing'))}>
        <Input
          maxLength={40}
          autoComplete="off"
          onChange={({ target }) => isHomeCity(target.value) !== atHome && form.resetFields(['district'])}
        />
      </Form.Item>
      <Form.Item name="district" label={t('addSite.district')} rules={required(t('addSite.districtMissing'))}>
        {atHome && table !== undefined ? (
          <DistrictSelect table={table} />
        ) : (
          <Input maxLength={40} autoComplete="off" />
        )}
      </Form.Item>
      <p className={styles['zone']} role="status">
        {t('addSite.zone')}{' '}
        {zone === undefined ? (
          <span className={styles['faint']}>{t('addSite.zonePending')}</span>
        ) : (
          <ZoneText zone={zone} />
        )}
      </p>
      <Form.Item name="address" label={t('addSite.address')} rules={required(t('addSite.addressMissing'))}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </>
  );
}

interface DistrictSelectProps {
  readonly table: RateTable;
  // The form's item fills these in.
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (district: string) => void;
}

function DistrictSelect({ table, ...field }: DistrictSelectProps): ReactNode {
  const { t } = useTranslation(['customers', 'words']);
  const groups = table.zones.filter(({ districts }) => districts.length > 0);
  return (
    <Select
      {...field}
      virtual={false}
      showSearch
      listHeight={440}
      placeholder={t('addSite.districtChoose')}
      options={groups.map(({ code, districts }) => ({
        label: t(`words:zone.${code}` as 'words:zone.OUTSIDE', { defaultValue: code }),
        options: districts.map((district) => ({ value: district, label: district })),
      }))}
    />
  );
}
