import { Button, Form, Input, type FormInstance } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormRefusal } from '@/components/form/form-refusal';
import { UnsavedGuard } from '@/components/form/unsaved-guard';
import { useKeptInput } from '@/lib/forms/use-kept-input';
import { useNotice } from '@/components/page/notice';
import { useRateTableDocument } from '@/lib/api/use-rate-table-document';
import { todayInShanghai } from '@/lib/format/dates';
import { excludedCauses } from './excluded-causes';
import { outcomeOf } from './outcome';
import './previewed-state';
import {
  previewInput,
  type ServedIncident,
  type ServedLicence,
  type ServedPlan,
  type ServiceFields,
} from './service-fields';
import { ServedLicenceCard } from './served-licence-card';
import { PreviewPanel } from './service-preview';
import { VisitFields } from './visit-fields';
import { useRecordService } from './use-record-service';
import { useServicePreview } from './use-service-preview';
import styles from './record-service-form.module.css';

interface RecordServiceFormProps {
  readonly licence: ServedLicence;
  /** The incident that the visit is made for. */
  readonly incident: ServedIncident | null;
  /** The planned visit that was made. */
  readonly planned: ServedPlan | null;
  readonly form: FormInstance<ServiceFields>;
  readonly onChangeLicence: () => void;
}

/** The form of a service, with its outcome beside it while it is filled in. */
export function RecordServiceForm(props: RecordServiceFormProps): ReactNode {
  const { licence, incident, planned, form, onChangeLicence } = props;
  const { t } = useTranslation('service-orders');
  const kept = useKeptInput<ServiceFields>(`service.${licence.id}`);
  const [touched, setTouched] = useState(() => form.isFieldsTouched() || kept.values !== null);
  const navigate = useNavigate();
  const notice = useNotice();
  const [waiting, setWaiting] = useState(false);
  // Not watched through the form: it takes an amount that is none for a blank.
  const [fields, setFields] = useState(() =>
    startingFields(form, licence, { incident, planned, kept: kept.values }),
  );
  const asked = previewInput({ licenceId: licence.id, incidentId: incident?.id ?? null }, fields);
  const preview = useServicePreview(asked);
  const { record, busy, errors, fault } = useRecordService(form, planned);
  const { kind } = fields;
  const document = useRateTableDocument(
    preview.answer?.decision?.rateTable.id ?? licence.coverage[0]?.rateTable?.id,
  );

  async function save({ description = '' }: ServiceFields): Promise<void> {
    const decision = preview.answer?.decision ?? null;
    setWaiting(!preview.current);
    if (asked === null || !preview.current) return;
    const done = await record(asked, description);
    if (done === null) return;
    kept.forget();
    notice(t('form.saved', { number: done.number }));
    // The order's page is told what was shown, to say so where it came out otherwise.
    await navigate({
      to: '/service-orders/$serviceOrderId',
      params: { serviceOrderId: done.id },
      state: decision === null ? {} : { previewed: outcomeOf(decision) },
      ignoreBlocker: true,
    });
  }

  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      className={styles['layout']}
      scrollToFirstError={{ focus: true }}
      initialValues={fields}
      onValuesChange={() => {
        const typed = form.getFieldsValue(true) as ServiceFields;
        setTouched(true);
        setFields(typed);
        kept.keep(typed);
      }}
      onFinish={(values) => void save(values)}
    >
      <UnsavedGuard unsaved={touched} onLeave={kept.forget} />
      <div className={styles['fields']}>
        <ServedLicenceCard licence={licence} incident={incident} onChange={onChangeLicence} />
        <VisitFields
          licence={licence}
          kind={kind}
          excluded={excludedCauses(document, kind)}
          travelFen={preview.current ? (preview.answer?.travelFen ?? null) : null}
          refusals={preview.current ? (preview.answer?.userErrors ?? []) : []}
        />
        <Form.Item name="description" label={t('form.description')}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={1000} showCount />
        </Form.Item>
      </div>
      <div className={styles['preview']}>
        <PreviewPanel
          preview={preview}
          document={document}
          incomplete={t(
            kind === 'EMERGENCY' && fields.level === undefined
              ? 'preview.incompleteLevel'
              : 'preview.incomplete',
          )}
        />
      </div>
      <div className={styles['actions']}>
        <FormRefusal errors={errors} fault={fault} />
        <p role="alert" className={styles['waiting']}>
          {waiting && !preview.current && preview.error === undefined && t('form.waiting')}
        </p>
        <Button type="primary" size="large" htmlType="submit" loading={busy}>
          {t('form.save')}
        </Button>
      </div>
    </Form>
  );
}

/** What was typed before, for another licence or before a reload, else the usual; a site is always one of this customer's. */
function startingFields(
  form: FormInstance<ServiceFields>,
  { site, customer }: ServedLicence,
  {
    incident,
    planned,
    kept,
  }: Pick<RecordServiceFormProps, 'incident' | 'planned'> & { readonly kept: Partial<ServiceFields> | null },
): ServiceFields {
  const typed = { ...kept, ...(form.getFieldsValue(true) as Partial<ServiceFields>) };
  const fields: ServiceFields = {
    kind: 'ON_SITE_SUPPORT',
    servedOn: todayInShanghai(),
    cause: 'UNKNOWN',
    ...(incident && { kind: 'EMERGENCY', level: incident.level, cause: incident.cause }),
    ...(planned && { kind: planned.kind, servedOn: earlier(planned.plannedOn, todayInShanghai()) }),
    ...typed,
    siteId:
      customer.sites.find(({ id }) => id === typed.siteId)?.id ?? (incident ?? planned)?.site.id ?? site.id,
  };
  form.setFieldsValue(fields);
  return fields;
}

const earlier = (one: string, other: string): string => (one < other ? one : other);
