import { Button, Form, Input } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormRefusal } from '@/components/form/form-refusal';
import { UnsavedGuard } from '@/components/form/unsaved-guard';
import { useNotice } from '@/components/page/notice';
import { useRateTableDocument } from '@/lib/api/use-rate-table-document';
import { todayInShanghai } from '@/lib/format/dates';
import { excludedCauses } from './excluded-causes';
import { outcomeOf } from './outcome';
import './previewed-state';
import { previewInput, type ServedLicence, type ServiceFields } from './service-fields';
import { ServedLicenceCard } from './served-licence-card';
import { PreviewPanel } from './service-preview';
import { VisitFields } from './visit-fields';
import { useRecordService, type RecordedService } from './use-record-service';
import { useServicePreview } from './use-service-preview';
import styles from './record-service-form.module.css';

interface RecordServiceFormProps {
  readonly licence: ServedLicence;
  readonly form: ReturnType<typeof Form.useForm<ServiceFields>>[0];
  readonly onChangeLicence: () => void;
}

/** The form of a service, with its outcome beside it while it is filled in. */
export function RecordServiceForm({ licence, form, onChangeLicence }: RecordServiceFormProps): ReactNode {
  const { t } = useTranslation('service-orders');
  const [touched, setTouched] = useState(() => form.isFieldsTouched());
  const [recorded, setRecorded] = useState<RecordedService | null>(null);
  const [waiting, setWaiting] = useState(false);
  // Nothing is watched before the form stands.
  const watched: Partial<ServiceFields> | undefined = Form.useWatch<Partial<ServiceFields>>([], form);
  const fields = watched ?? {};
  const asked = previewInput(licence.id, fields);
  const preview = useServicePreview(asked);
  const { record, busy, errors, fault } = useRecordService(form);
  const kind = fields.kind ?? 'ON_SITE_SUPPORT';
  const document = useRateTableDocument(
    preview.answer?.decision?.rateTable.id ?? licence.coverage[0]?.rateTable?.id,
  );
  useShowRecorded(recorded);

  async function save({ description = '' }: ServiceFields): Promise<void> {
    const decision = preview.answer?.decision ?? null;
    setWaiting(!preview.current);
    if (asked === null || !preview.current) return;
    const done = await record(asked, description);
    if (done !== null) setRecorded({ ...done, previewed: decision === null ? null : outcomeOf(decision) });
  }

  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      className={styles['layout']}
      scrollToFirstError={{ focus: true }}
      initialValues={{
        kind: 'ON_SITE_SUPPORT',
        servedOn: todayInShanghai(),
        siteId: licence.site.id,
        cause: 'UNKNOWN',
      }}
      onValuesChange={() => setTouched(true)}
      onFinish={(values) => void save(values)}
    >
      <UnsavedGuard unsaved={touched && recorded === null} />
      <div className={styles['fields']}>
        <ServedLicenceCard licence={licence} onChange={onChangeLicence} />
        <VisitFields licence={licence} kind={kind} excluded={excludedCauses(document, kind)} />
        <Form.Item name="description" label={t('form.description')}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={1000} showCount />
        </Form.Item>
      </div>
      <div className={styles['preview']}>
        <PreviewPanel
          preview={preview}
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
          {waiting && !preview.current && t('form.waiting')}
        </p>
        <Button type="primary" size="large" htmlType="submit" loading={busy}>
          {t('form.save')}
        </Button>
      </div>
    </Form>
  );
}

/** Goes to the new order's page once the form no longer counts as unsaved, and takes along what was shown before saving. */
function useShowRecorded(recorded: RecordedService | null): void {
  const { t } = useTranslation('service-orders');
  const navigate = useNavigate();
  const notice = useNotice();
  useEffect(() => {
    if (recorded === null) return;
    const { id, number, previewed } = recorded;
    notice(t('form.saved', { number }));
    void navigate({
      to: '/service-orders/$serviceOrderId',
      params: { serviceOrderId: id },
      state: previewed === null ? {} : { previewed },
    });
  }, [recorded, navigate, notice, t]);
}
