import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ChangePreview } from '@/components/contract-change/change-preview';
import { DateItem } from '@/components/form/date-item';
import { FormDialog } from '@/components/form/form-dialog';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import { graphql } from '@/gql';
import { todayInShanghai } from '@/lib/format/dates';
import { readDate } from '@/lib/format/read-date';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { useKeptInput } from '@/lib/forms/use-kept-input';
import { useSettled } from '@/lib/forms/use-settled';
import type { LicenceOnPage } from './customer-document';

const UpgradePreviewDocument = graphql(`
  query UpgradePreview($input: PreviewUpgradeInput!) {
    previewUpgrade(input: $input) {
      ...ContractChange
    }
  }
`);

const UpgradeEditionDocument = graphql(`
  mutation UpgradeEdition($input: UpgradeEditionInput!) {
    upgradeEdition(input: $input) {
      licence {
        id
        edition
        customer {
          id
        }
        entitlements {
          id
        }
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

interface UpgradeValues {
  readonly on: string;
  readonly reason?: string;
}

interface UpgradeEditionProps {
  readonly licence: LicenceOnPage;
  readonly onClose: () => void;
}

/** Upgrades a licence to the network edition, after fee and allowance differences were shown. */
export function UpgradeEdition({ licence, onClose }: UpgradeEditionProps): ReactNode {
  const { t } = useTranslation('customers');
  const [form] = Form.useForm<UpgradeValues>();
  const action = useFormAction(form, UpgradeEditionDocument);
  const { keyFor } = useIdempotencyKey();
  const kept = useKeptInput<UpgradeValues>(`upgrade.${licence.id}`);
  const notice = useNotice();

  async function upgrade({ on, reason }: UpgradeValues): Promise<void> {
    const input = { licenceId: licence.id, on, ...(reason?.trim() && { reason: reason.trim() }) };
    const done = await action.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (!done?.licence) return;
    kept.forget();
    notice(t('upgrade.done', { product: licence.productName }));
    onClose();
  }

  return (
    <FormDialog
      title={t('upgrade.title', { product: licence.productName })}
      submitText={t('upgrade.submit')}
      form={form}
      initialValues={{ on: todayInShanghai() }}
      action={action}
      kept={kept}
      onSubmit={upgrade}
      onClose={onClose}
    >
      <DateItem
        name="on"
        label={t('upgrade.on')}
        missing={t('upgrade.onMissing')}
        extra={t('upgrade.onHint')}
      />
      <Form.Item name="reason" label={t('upgrade.reason')} extra={t('add.optional')}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Preview licenceId={licence.id} />
    </FormDialog>
  );
}

function Preview({ licenceId }: { readonly licenceId: string }): ReactNode {
  const form = Form.useFormInstance<Partial<UpgradeValues>>();
  const typed = readDate(Form.useWatch('on', form) ?? '');
  const on = useSettled(typed.ok ? typed.value : null, 250);
  const [{ data, error, fetching }, again] = useQuery({
    query: UpgradePreviewDocument,
    variables: { input: { licenceId, on: on ?? '' } },
    pause: on === null,
    requestPolicy: 'network-only',
  });
  return (
    <ChangePreview
      change={on === null ? undefined : data?.previewUpgrade}
      error={error}
      busy={fetching}
      onRetry={() => again({ requestPolicy: 'network-only' })}
    />
  );
}
