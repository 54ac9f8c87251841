import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateItem } from '@/components/form/date-item';
import { MoneyField } from '@/components/form/money-field';
import type { PaymentMethod } from '@/gql/graphql';

const methods: readonly PaymentMethod[] = [
  'BANK_TRANSFER',
  'CASH',
  'CHEQUE',
  'ALIPAY',
  'WECHAT_PAY',
  'OTHER',
];

interface PaymentFieldsProps {
  /** The field of the day: when it came, or was paid back. */
  readonly day: 'receivedOn' | 'refundedOn';
}

/** Amount, day, way and the bank's reference of money that moved. */
export function PaymentFields({ day }: PaymentFieldsProps): ReactNode {
  const { t } = useTranslation(['invoices', 'finance']);
  return (
    <>
      <Form.Item
        name="amountFen"
        label={t('payment.amount')}
        required
        validateFirst
        rules={[
          { required: true, message: t('payment.amountMissing') },
          // What is no amount is no number either.
          { type: 'number', min: 1, message: t('payment.amountWrong') },
        ]}
      >
        <MoneyField autoFocus />
      </Form.Item>
      <DateItem name={day} label={t(`payment.${day}`)} missing={t('payment.dayMissing')} />
      <Form.Item name="method" label={t('payment.method')}>
        <Select
          virtual={false}
          options={methods.map((value) => ({ value, label: t(`finance:paymentMethod.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="reference" label={t('payment.reference')} extra={t('payment.referenceHint')}>
        <Input maxLength={80} autoComplete="off" />
      </Form.Item>
    </>
  );
}
