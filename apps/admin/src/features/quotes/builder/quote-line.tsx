import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import { Button, Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateItem } from '@/components/form/date-item';
import { refusalHelp } from '@/components/form/refusal-text';
import { WholeNumberField, wholeNumberRule } from '@/components/form/whole-number-field';
import type { BuilderLicence } from './builder-documents';
import { OfferPrice } from './offer-price';
import { offerLimits } from './quote-values';
import { useLicenceLabel } from './use-licence-label';
import { useOfferRefusals } from './use-offer-refusals';
import type { QuotePreview } from './use-quote-preview';
import styles from '../quotes.module.css';

interface QuoteLineProps {
  /** Its place in the list, from 0. */
  readonly name: number;
  readonly licences: readonly BuilderLicence[];
  readonly plans: readonly string[];
  readonly document: unknown;
  readonly preview: QuotePreview;
  readonly onRemove: () => void;
}

/** One line: licence, plan, years, first day; beside it the price and where it comes from. */
export function QuoteLine({ name, licences, plans, document, preview, onRemove }: QuoteLineProps): ReactNode {
  const { t } = useTranslation(['quotes', 'words']);
  const licenceLabel = useLicenceLabel();
  const number = name + 1;
  const refused = useOfferRefusals('lines', name, preview);
  const helpOf = (field: string) => refusalHelp(refused, `lines.${name}.${field}`);
  return (
    <fieldset className={styles['line']}>
      <legend>{t('build.line', { number })}</legend>
      <Button
        className={styles['remove'] ?? ''}
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        aria-label={t('build.remove', { number })}
        onClick={onRemove}
      />
      <div className={styles['fields']}>
        <Form.Item
          className={styles['wide'] ?? ''}
          name={[name, 'licenceId']}
          label={t('build.licence')}
          rules={[{ required: true, message: t('build.licenceMissing') }]}
          {...helpOf('licenceId')}
        >
          <Select
            virtual={false}
            placeholder={t('build.licenceChoose')}
            showSearch={{ optionFilterProp: 'label' }}
            options={licences.map((licence) => ({ value: licence.id, label: licenceLabel(licence) }))}
          />
        </Form.Item>
        <Form.Item
          name={[name, 'plan']}
          label={t('build.plan')}
          rules={[{ required: true, message: t('build.planMissing') }]}
          {...helpOf('plan')}
        >
          <Select
            virtual={false}
            options={plans.map((code) => ({
              value: code,
              label: t(`words:plan.${code}` as 'words:plan.FULL', { defaultValue: code }),
            }))}
          />
        </Form.Item>
        <Form.Item
          name={[name, 'years']}
          label={t('build.years')}
          required
          rules={[wholeNumberRule(t('build.yearsMissing'), offerLimits.years)]}
          {...helpOf('years')}
        >
          <WholeNumberField />
        </Form.Item>
        <DateItem
          name={[name, 'startsOn']}
          label={t('build.startsOn')}
          extra={t('build.startsOnHint')}
          {...helpOf('startsOn')}
        />
      </div>
      <OfferPrice
        group="lines"
        name={name}
        label={t('price.label', { number })}
        document={document}
        preview={preview}
      />
    </fieldset>
  );
}
