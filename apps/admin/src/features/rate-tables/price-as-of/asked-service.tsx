import { Form, InputNumber, Select } from 'antd';
import { COVERAGES, EDITIONS, LEVELS, TRAINING_MODES, type RateTable } from 'policy';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PriceAsOfInput } from '@/gql/graphql';
import styles from './price-as-of.module.css';
import type { Asked } from './use-asked-service';

const KINDS = [
  'ON_SITE_SUPPORT',
  'DATA_REPAIR',
  'EMERGENCY',
  'TRAINING',
  'ANNUAL_PLAN',
] as const satisfies readonly PriceAsOfInput['kind'][];

interface AskedServiceProps {
  readonly asked: Asked;
  readonly document: RateTable | undefined;
  readonly onChange: (changes: Partial<Asked>) => void;
}

/** The service that a price is asked for: only what its price goes by. */
export function AskedService({ asked, document, onChange }: AskedServiceProps): ReactNode {
  const { t } = useTranslation(['prices', 'words']);
  const { kind } = asked;
  const isCounted = kind === 'ON_SITE_SUPPORT' || kind === 'DATA_REPAIR' || kind === 'EMERGENCY';
  const list = <Value extends string | number>(
    key: keyof Asked,
    values: readonly Value[],
    wordOf: (value: Value) => string,
  ): ReactNode => (
    <Form.Item label={t(`field.${key as 'kind'}`)} htmlFor={`asked-${key}`}>
      <Select
        id={`asked-${key}`}
        value={asked[key] as Value}
        options={values.map((value) => ({ value, label: wordOf(value) }))}
        onChange={(value: Value) => onChange({ [key]: value })}
        popupMatchSelectWidth={false}
      />
    </Form.Item>
  );
  const count = (key: 'used' | 'days', min: number): ReactNode => (
    <Form.Item label={t(`field.${key}`)} htmlFor={`asked-${key}`}>
      <InputNumber
        id={`asked-${key}`}
        value={asked[key]}
        min={min}
        max={999}
        precision={0}
        onChange={(value) => onChange({ [key]: value ?? min })}
      />
    </Form.Item>
  );
  return (
    <div className={styles['fields']}>
      {list('kind', KINDS, (code) => t(`kind.${code}`))}
      {list('product', document?.products.map(({ code }) => code) ?? [], (code) => {
        const product = document?.products.find((each) => each.code === code);
        return product?.name ?? code;
      })}
      {list('edition', EDITIONS, (code) => t(`words:edition.${code}`))}
      {kind === 'ANNUAL_PLAN' &&
        list('plan', document?.annualPlans.map(({ code }) => code) ?? [], (code) =>
          t(`words:plan.${code}` as 'words:plan.FULL', { defaultValue: code }),
        )}
      {kind !== 'ANNUAL_PLAN' &&
        kind !== 'DATA_REPAIR' &&
        list('zone', document?.zones.map(({ code }) => code) ?? [], (code) =>
          t(`words:zone.${code}` as 'words:zone.OUTSIDE', { defaultValue: code }),
        )}
      {kind === 'EMERGENCY' && list('level', LEVELS, (level) => t(`words:level.${level}`))}
      {kind === 'TRAINING' && list('mode', TRAINING_MODES, (mode) => t(`words:trainingMode.${mode}`))}
      {kind === 'TRAINING' && count('days', 1)}
      {isCounted && list('coverage', COVERAGES, (code) => t(`words:coverage.${code}`))}
      {isCounted && asked.coverage !== 'NONE' && count('used', 0)}
    </div>
  );
}
