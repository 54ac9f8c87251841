import { useNavigate } from '@tanstack/react-router';
import { Button, Form, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormRefusal } from '@/components/form/form-refusal';
import { UnsavedGuard } from '@/components/form/unsaved-guard';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import { graphql } from '@/gql';
import type { FaultyLicenceQuery } from '@/gql/graphql';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { useKeptInput } from '@/lib/forms/use-kept-input';
import { withoutBlanks } from '@/lib/forms/without-blanks';
import { useTableInForce } from '@/lib/api/use-table-in-force';
import { InstantItem } from '@/components/form/instant-item';
import { instantOf } from '@/lib/format/instant-of';
import { LevelChoice } from './level-choice';
import { Promised } from './promised';
import { usePromise } from './use-promise';
import styles from './incidents.module.css';

const OpenIncidentDocument = graphql(`
  mutation OpenIncident($input: OpenIncidentInput!) {
    openIncident(input: $input) {
      incident {
        id
        number
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

interface Fields {
  readonly level?: number;
  readonly siteId: string;
  readonly channel?: string;
  readonly requestedAt?: string | null;
  readonly description: string;
}

interface NewIncidentFormProps {
  readonly licence: NonNullable<FaultyLicenceQuery['licence']>;
  readonly contactId: string | undefined;
  readonly onChangeLicence: () => void;
}

/** What is broken, how badly, where; beside it coverage, targets and balance. Ctrl and Enter open it from any field. */
export function NewIncidentForm({ licence, contactId, onChangeLicence }: NewIncidentFormProps): ReactNode {
  const { t } = useTranslation(['incidents', 'app', 'words']);
  const [form] = Form.useForm<Fields>();
  const { id, site, customer } = licence;
  const kept = useKeptInput<Fields>(`incident.${id}`);
  const [fields, setFields] = useState<Partial<Fields>>({
    siteId: site.id,
    ...(contactId === undefined ? { channel: 'TELEPHONE' } : {}),
    ...kept.values,
  });
  const [touched, setTouched] = useState(kept.values !== null);
  const action = useFormAction(form, OpenIncidentDocument);
  const { keyFor } = useIdempotencyKey();
  const notice = useNotice();
  const navigate = useNavigate();
  const channels = useTableInForce()?.document.remoteChannels ?? ['TELEPHONE'];
  const requestedAt = instantOf(fields.requestedAt ?? '');
  const promise = usePromise({ licenceId: id, siteId: fields.siteId ?? null, requestedAt });

  async function submit({ requestedAt: typed, level = 0, ...rest }: Fields): Promise<void> {
    const asked = { licenceId: id, contactId: contactId ?? '', ...rest };
    const at = instantOf(typed ?? '');
    const input = { ...withoutBlanks(asked), level, ...(at === null ? {} : { requestedAt: at }) };
    const done = await action.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (!done?.incident) return;
    kept.forget();
    notice(t('new.done', { number: done.incident.number }));
    await navigate({
      to: '/incidents/$incidentId',
      params: { incidentId: done.incident.id },
      ignoreBlocker: true,
    });
  }

  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      requiredMark={false}
      className={styles['form']}
      initialValues={fields}
      scrollToFirstError={{ focus: true }}
      onValuesChange={(_, values) => {
        setTouched(true);
        setFields(values);
        kept.keep(values);
      }}
      onFinish={(values) => void submit(values)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
      }}
    >
      <UnsavedGuard unsaved={touched} onLeave={kept.forget} />
      <div>
        <Form.Item
          name="level"
          label={t('new.level')}
          rules={[{ required: true, message: t('new.levelMissing') }]}
        >
          <LevelChoice autoFocus {...(promise.targets ? { targets: promise.targets } : {})} />
        </Form.Item>
        <Form.Item
          name="description"
          label={t('new.description')}
          rules={[{ required: true, whitespace: true, message: t('new.descriptionMissing') }]}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={1000} showCount />
        </Form.Item>
        <div className={styles['pair']}>
          <Form.Item name="siteId" label={t('new.site')}>
            <Select
              virtual={false}
              options={customer.sites.map(({ id: value, name, city, district }) => ({
                value,
                label: `${name} · ${city}${district}`,
              }))}
            />
          </Form.Item>
          {contactId === undefined && (
            <Form.Item name="channel" label={t('new.channel')}>
              <Select
                virtual={false}
                options={channels.map((value) => ({
                  value,
                  label: t(`words:channel.${value}` as 'words:none', { defaultValue: value }),
                }))}
              />
            </Form.Item>
          )}
          <InstantItem name="requestedAt" label={t('new.requestedAt')} extra={t('new.requestedAtHint')} />
        </div>
        <FormRefusal errors={action.errors} fault={action.fault} />
        <Button type="primary" size="large" htmlType="submit" loading={action.busy}>
          {t('new.submit')}
        </Button>{' '}
        <kbd className={styles['quiet']}>Ctrl + Enter</kbd>
      </div>
      <Promised licence={licence} promise={promise} onChangeLicence={onChangeLicence} />
    </Form>
  );
}
