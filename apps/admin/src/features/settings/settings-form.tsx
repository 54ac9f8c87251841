import { Button, Checkbox, Form } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormRefusal } from '@/components/form/form-refusal';
import { UnsavedGuard } from '@/components/form/unsaved-guard';
import { useFormAction } from '@/components/form/use-form-action';
import { WholeNumberField, wholeNumberRule } from '@/components/form/whole-number-field';
import { useNotice } from '@/components/page/notice';
import { Section } from '@/components/page/section';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { useKeptInput } from '@/lib/forms/use-kept-input';
import { SellerFields } from './seller-fields';
import { ChangeSettingsDocument, type SettingsParts } from './settings-documents';
import { changedValues, valuesOf, type SettingsValues } from './settings-values';
import styles from './settings.module.css';

interface SettingsFormProps {
  readonly settings: SettingsParts;
  readonly readOnly: boolean;
}

/** The settings as a form; what is typed outlives a reload, and what somebody else changed meanwhile is told. */
export function SettingsForm({ settings, readOnly }: SettingsFormProps): ReactNode {
  const { t } = useTranslation('settings');
  const [form] = Form.useForm<SettingsValues>();
  const action = useFormAction(form, ChangeSettingsDocument);
  const { keyFor, renew } = useIdempotencyKey();
  const kept = useKeptInput<SettingsValues>('settings');
  const before = valuesOf(settings);
  const [typed, setTyped] = useState<Partial<SettingsValues>>(() => kept.values ?? {});
  const notice = useNotice();
  const changed = changedValues(before, typed);
  const isChanged = Object.keys(changed).length > 0;

  function start(values: SettingsValues): void {
    kept.forget();
    setTyped({});
    form.setFieldsValue(values);
    action.clear();
  }

  async function save(): Promise<void> {
    const input = { ...changed, expectedVersion: settings.version };
    const done = await action.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (!done?.settings) return;
    renew();
    start(valuesOf(done.settings));
    notice(t('saved'));
  }

  return (
    <Form<SettingsValues>
      form={form}
      layout="vertical"
      disabled={readOnly}
      className={styles['form'] ?? ''}
      initialValues={{ ...before, ...kept.values }}
      scrollToFirstError={{ focus: true }}
      onValuesChange={(_, values) => {
        setTyped(values);
        kept.keep(values);
      }}
      onFinish={() => void save()}
    >
      <Section title={t('publishing.title')}>
        <Form.Item name="publishNeedsApproval" valuePropName="checked" extra={t('publishing.hint')}>
          <Checkbox>{t('publishing.needsApproval')}</Checkbox>
        </Form.Item>
      </Section>
      <Section title={t('discounts.title')}>
        <div className={styles['pair']}>
          {(['sales', 'admin'] as const).map((who) => (
            <Form.Item
              key={who}
              name={`${who}DiscountPercent`}
              label={t(`discounts.${who}`)}
              rules={[wholeNumberRule(t('discounts.percent'), { min: 0, max: 100 })]}
            >
              <WholeNumberField />
            </Form.Item>
          ))}
        </div>
        <p className={styles['hint']}>{t('discounts.hint')}</p>
      </Section>
      <Section title={t('invoices.title')}>
        <Form.Item
          name="paymentTermDays"
          label={t('invoices.days')}
          extra={t('invoices.hint')}
          rules={[wholeNumberRule(t('invoices.daysRule'), { min: 0, max: 365 })]}
        >
          <WholeNumberField />
        </Form.Item>
      </Section>
      <Section title={t('seller.title')}>
        <SellerFields />
      </Section>
      {!readOnly && (
        <div className={styles['bar']}>
          <FormRefusal errors={action.errors} fault={action.fault} />
          <div className={styles['buttons']}>
            <Button type="primary" htmlType="submit" loading={action.busy} disabled={!isChanged}>
              {t('save')}
            </Button>
            <Button disabled={!isChanged} onClick={() => start(before)}>
              {t('reset')}
            </Button>
          </div>
        </div>
      )}
      <UnsavedGuard unsaved={isChanged} onLeave={() => kept.forget()} />
    </Form>
  );
}
