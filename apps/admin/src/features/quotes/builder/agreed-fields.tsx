import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AttachedFileField } from '@/components/form/attached-file';
import type { AgreedWork } from '@/gql/graphql';
import { AgreedPriceField, ForLicenceField } from './item-fields';
import type { HelpOf } from './offer-frame';
import type { ForChoice } from './use-for-choices';
import styles from '../quotes.module.css';

interface AgreedFieldsProps {
  readonly name: number;
  readonly licences: readonly ForChoice[];
  readonly helpOf: HelpOf;
}

const works: readonly AgreedWork[] = [
  'SECONDARY_DEVELOPMENT',
  'DATA_IMPORT',
  'PROCESS_TUTORING',
  'SYSTEM_INTEGRATION',
  'MANAGEMENT_CONSULTING',
  'OTHER',
];

/** Work at a price agreed case by case, with its agreement's reference and the signed file (clauses 11, 12). */
export function AgreedFields({ name, licences, helpOf }: AgreedFieldsProps): ReactNode {
  const { t } = useTranslation(['quotes', 'words']);
  return (
    <>
      <ForLicenceField name={name} licences={licences} helpOf={helpOf} />
      <Form.Item
        name={[name, 'work']}
        label={t('items.work')}
        rules={[{ required: true, message: t('items.workMissing') }]}
        {...helpOf('work')}
      >
        <Select
          virtual={false}
          placeholder={t('items.workChoose')}
          options={works.map((value) => ({ value, label: t(`words:agreedWork.${value}`) }))}
        />
      </Form.Item>
      <AgreedPriceField name={name} helpOf={helpOf} />
      <Form.Item
        name={[name, 'agreementReference']}
        label={t('items.reference')}
        rules={[{ required: true, whitespace: true, message: t('items.referenceMissing') }]}
        {...helpOf('agreementReference')}
      >
        <Input maxLength={80} autoComplete="off" />
      </Form.Item>
      <Form.Item className={styles['wide'] ?? ''} name={[name, 'description']} label={t('items.description')}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 1, maxRows: 5 }} />
      </Form.Item>
      <Form.Item
        className={styles['wide'] ?? ''}
        name={[name, 'file']}
        label={t('items.file')}
        extra={t('items.fileHint')}
      >
        <AttachedFileField label={t('items.file')} />
      </Form.Item>
    </>
  );
}
