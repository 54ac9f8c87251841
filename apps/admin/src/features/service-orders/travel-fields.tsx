import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Money } from '@/components/figures/money';
import { AttachedFileField } from '@/components/form/attached-file';
import { amountRule, MoneyField, moneyRule } from '@/components/form/money-field';
import { refusalHelp } from '@/components/form/refusal-text';
import type { UserError } from '@/lib/api/fragments';
import type { TypedReceipt } from './service-fields';
import styles from './visit-fields.module.css';

interface TravelFieldsProps {
  /** What the server makes of the receipts; null until it has. */
  readonly travelFen: number | null;
  readonly refusals: readonly UserError[];
}

/** The cost of a journey: one amount, or receipt by receipt with their files, whose sum the server gives. */
export function TravelFields({ travelFen, refusals }: TravelFieldsProps): ReactNode {
  const { t } = useTranslation(['service-orders', 'app']);
  const receipts = Form.useWatch<readonly TypedReceipt[] | undefined>('travelReceipts') ?? [];
  return (
    <>
      {/* Outside of the list: within it the field would be one of the receipts. */}
      {receipts.length === 0 && (
        <Form.Item
          name="travelFen"
          label={t('form.travel')}
          extra={t('form.travelHint')}
          rules={[moneyRule(t('app:form.amount'))]}
          {...refusalHelp(refusals, 'travelFen')}
        >
          <MoneyField />
        </Form.Item>
      )}
      <Form.List name="travelReceipts">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <Receipt key={key} name={name} refusals={refusals} onRemove={() => remove(name)} />
            ))}
            <div className={styles['receiptsEnd']}>
              <Button type="dashed" disabled={fields.length >= MOST} onClick={() => add({})}>
                {t(fields.length === 0 ? 'form.receipts.begin' : 'form.receipts.add')}
              </Button>
              {fields.length > 0 && travelFen !== null && (
                <span role="status">
                  {t('form.receipts.sum')} <Money fen={travelFen} />
                </span>
              )}
            </div>
          </>
        )}
      </Form.List>
    </>
  );
}

/** As many as the server takes. */
const MOST = 100;

interface ReceiptProps {
  readonly name: number;
  readonly refusals: readonly UserError[];
  readonly onRemove: () => void;
}

function Receipt({ name, refusals, onRemove }: ReceiptProps): ReactNode {
  const { t } = useTranslation(['service-orders', 'app']);
  const title = t('order.receipt', { number: name + 1 });
  const helpOf = (field: string) => refusalHelp(refusals, `travelReceipts.${name}.${field}`);
  return (
    <fieldset className={styles['receipt']}>
      <legend>{title}</legend>
      <Form.Item
        name={[name, 'note']}
        label={t('form.receipts.note')}
        rules={[{ required: true, whitespace: true, message: t('form.receipts.noteMissing') }]}
        {...helpOf('note')}
      >
        <Input maxLength={200} autoComplete="off" autoFocus />
      </Form.Item>
      <Form.Item
        name={[name, 'amountFen']}
        label={t('form.receipts.amount')}
        rules={[amountRule(t('app:form.amount'))]}
        {...helpOf('amountFen')}
      >
        <MoneyField />
      </Form.Item>
      <Form.Item name={[name, 'file']} label={t('form.receipts.file')}>
        <AttachedFileField label={t('form.receipts.file')} />
      </Form.Item>
      <Button
        className={styles['remove'] ?? ''}
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        aria-label={t('form.receipts.remove', { receipt: title })}
        onClick={onRemove}
      />
    </fieldset>
  );
}
