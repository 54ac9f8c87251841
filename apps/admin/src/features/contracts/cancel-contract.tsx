import { Button, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
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
import type { ContractOnPage } from './contract-document';

const CancellationPreviewDocument = graphql(`
  query CancellationPreview($input: PreviewCancellationInput!) {
    previewCancellation(input: $input) {
      ...ContractChange
    }
  }
`);

const CancelContractDocument = graphql(`
  mutation CancelContract($input: CancelContractInput!) {
    cancelContract(input: $input) {
      contract {
        id
        status
        cancelledFrom
        charges {
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

interface CancelValues {
  readonly from: string;
  readonly reason: string;
}

interface CancelContractProps {
  readonly contract: ContractOnPage;
  /** Its dialog stays open where it no longer is. */
  readonly possible: boolean;
}

/** Cancels a service contract, after what it comes to was shown. */
export function CancelContract({ contract, possible }: CancelContractProps): ReactNode {
  const { t } = useTranslation('contracts');
  const [open, setOpen] = useState(false);
  return (
    <>
      {possible && <Button onClick={() => setOpen(true)}>{t('cancel.button')}</Button>}
      {open && <CancelDialog contract={contract} onClose={() => setOpen(false)} />}
    </>
  );
}

interface CancelDialogProps {
  readonly contract: ContractOnPage;
  readonly onClose: () => void;
}

function CancelDialog({ contract, onClose }: CancelDialogProps): ReactNode {
  const { t } = useTranslation('contracts');
  const [form] = Form.useForm<CancelValues>();
  const action = useFormAction(form, CancelContractDocument);
  const { keyFor } = useIdempotencyKey();
  const kept = useKeptInput<CancelValues>(`cancel.${contract.id}`);
  const notice = useNotice();

  async function cancel({ from, reason }: CancelValues): Promise<void> {
    const input = { contractId: contract.id, from, reason: reason.trim() };
    const done = await action.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (!done?.contract) return;
    kept.forget();
    notice(t('cancel.done', { number: contract.number }));
    onClose();
  }

  const today = todayInShanghai();
  return (
    <FormDialog
      title={t('cancel.title', { number: contract.number })}
      submitText={t('cancel.submit')}
      form={form}
      initialValues={{ from: contract.startsOn > today ? contract.startsOn : today }}
      action={action}
      kept={kept}
      asShown
      onSubmit={cancel}
      onClose={onClose}
    >
      <DateItem
        name="from"
        label={t('cancel.from')}
        missing={t('cancel.fromMissing')}
        extra={t('cancel.fromHint')}
      />
      <Form.Item
        name="reason"
        label={t('cancel.reason')}
        rules={[{ required: true, whitespace: true, message: t('cancel.reasonMissing') }]}
      >
        <Input.TextArea maxLength={300} autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
      <Preview contractId={contract.id} />
    </FormDialog>
  );
}

function Preview({ contractId }: { readonly contractId: string }): ReactNode {
  const form = Form.useFormInstance<Partial<CancelValues>>();
  const typed = readDate(Form.useWatch('from', form) ?? '');
  const from = useSettled(typed.ok ? typed.value : null, 250);
  const [{ data, error, fetching }, again] = useQuery({
    query: CancellationPreviewDocument,
    variables: { input: { contractId, from: from ?? '' } },
    pause: from === null,
    requestPolicy: 'network-only',
  });
  return (
    <ChangePreview
      change={from === null ? undefined : data?.previewCancellation}
      error={error}
      busy={fetching}
      onRetry={() => again({ requestPolicy: 'network-only' })}
    />
  );
}
