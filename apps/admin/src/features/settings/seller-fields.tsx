import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './settings.module.css';

/** What documents say of the seller; each with the most characters that it may have. */
const FIELDS = [
  ['sellerName', 'name', 120],
  ['sellerNameEn', 'nameEn', 120],
  ['sellerAddress', 'address', 200],
  ['sellerAddressEn', 'addressEn', 200],
  ['sellerCreditCode', 'creditCode', 18],
  ['sellerPhone', 'phone', 40],
  ['sellerBank', 'bank', 120],
  ['sellerAccount', 'account', 40],
] as const;

/** The seller's details as documents print them. */
export function SellerFields(): ReactNode {
  const { t } = useTranslation('settings');
  return (
    <>
      <p className={styles['hint']}>{t('seller.hint')}</p>
      <div className={styles['pair']}>
        {FIELDS.map(([name, word, max]) => (
          <Form.Item key={name} name={name} label={t(`seller.${word}`)}>
            <Input autoComplete="off" maxLength={max} />
          </Form.Item>
        ))}
      </div>
    </>
  );
}
