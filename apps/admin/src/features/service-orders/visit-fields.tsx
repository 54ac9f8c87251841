import { Form, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateItem } from '@/components/form/date-item';
import { refusalHelp } from '@/components/form/refusal-text';
import type { ServiceOrderKind } from '@/gql/graphql';
import type { UserError } from '@/lib/api/fragments';
import { causes } from '@/lib/api/causes';
import type { ExcludedCauses } from './excluded-causes';
import { serviceOrderKinds } from './service-orders-search';
import type { ServedLicence } from './service-fields';
import { TravelFields } from './travel-fields';
import styles from './visit-fields.module.css';

interface VisitFieldsProps {
  readonly licence: ServedLicence;
  readonly kind: ServiceOrderKind;
  readonly excluded: ExcludedCauses;
  /** What the journey costs, as the server has it; null where it has not said. */
  readonly travelFen: number | null;
  /** What the server says against the present content, before it is saved. */
  readonly refusals: readonly UserError[];
}

const levels = [1, 2, 3] as const;

/** What a service is decided by: its kind, day, place, cause, level and the cost of travel. */
export function VisitFields({ licence, kind, excluded, travelFen, refusals }: VisitFieldsProps): ReactNode {
  const { t } = useTranslation(['service-orders', 'app', 'words']);
  return (
    <>
      <Form.Item name="kind" label={t('form.kind')} extra={t(`kindText.${kind}`)}>
        <Radio.Group
          optionType="button"
          options={serviceOrderKinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
        />
      </Form.Item>
      {kind === 'EMERGENCY' && (
        <Form.Item
          name="level"
          label={t('form.level')}
          rules={[{ required: true, message: t('form.levelMissing') }]}
          {...refusalHelp(refusals, 'level')}
        >
          <Radio.Group className={styles['levels'] ?? ''}>
            {levels.map((level) => (
              <Radio key={level} value={level}>
                <b>{t(`words:level.${level}`)}</b> {t(`level.${level}`)}
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
      )}
      <div className={styles['pair']}>
        <DateItem
          name="servedOn"
          label={t('form.servedOn')}
          missing={t('app:form.date')}
          {...refusalHelp(refusals, 'servedOn')}
        />
        {kind !== 'DATA_REPAIR' && <SiteField licence={licence} refusals={refusals} />}
      </div>
      <CauseField kind={kind} excluded={excluded} refusals={refusals} />
      {kind !== 'DATA_REPAIR' && <TravelFields travelFen={travelFen} refusals={refusals} />}
    </>
  );
}

function SiteField({ licence, refusals }: Pick<VisitFieldsProps, 'licence' | 'refusals'>): ReactNode {
  const { t } = useTranslation(['service-orders', 'words']);
  return (
    <Form.Item name="siteId" label={t('form.site')} {...refusalHelp(refusals, 'siteId')}>
      <Select
        virtual={false}
        options={licence.customer.sites.map(({ id, name, city, district, zone }) => ({
          value: id,
          label: `${name} · ${city}${district}${zone === null ? '' : ` · ${t(`words:zone.${zone}` as 'words:none', { defaultValue: zone })}`}`,
        }))}
      />
    </Form.Item>
  );
}

function CauseField({
  kind,
  excluded: { clause, causes: listed },
  refusals,
}: Omit<VisitFieldsProps, 'licence' | 'travelFen'>): ReactNode {
  const { t } = useTranslation(['service-orders', 'words']);
  const names = listed.map((cause) => t(`words:cause.${cause}`)).join(t('words:cell.join'));
  const hint = listed.length === 0 ? '' : t('form.excluded', { clause, causes: names });
  return (
    <Form.Item
      name="cause"
      label={t('form.cause')}
      {...refusalHelp(refusals, 'cause')}
      extra={listed.length === 0 && kind === 'DATA_REPAIR' ? t('form.noneExcluded') : hint}
    >
      <Select
        virtual={false}
        listHeight={340}
        options={causes.map((cause) => ({
          value: cause,
          label: `${t(`words:cause.${cause}`)}${listed.includes(cause) ? ` · ${t('form.excludedMark')}` : ''}`,
        }))}
      />
    </Form.Item>
  );
}
