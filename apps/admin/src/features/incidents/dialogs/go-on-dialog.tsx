import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonDialog, type ReasonValues } from '@/components/form/reason-dialog';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import { graphql } from '@/gql';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import type { IncidentDialogProps } from './incident-dialog';

const ReleaseHoldDocument = graphql(`
  mutation ReleaseHold($input: ReleaseHoldInput!) {
    releaseHold(input: $input) {
      incident {
        ...IncidentState
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

const ReopenIncidentDocument = graphql(`
  mutation ReopenIncident($input: ReopenIncidentInput!) {
    reopenIncident(input: $input) {
      incident {
        ...IncidentState
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

/** Goes on with what was held, or opens again what was taken for solved: both want a reason alone. */
export function GoOnDialog({
  kind,
  incident: { id, number, version },
  onClose,
}: IncidentDialogProps & { readonly kind: 'RELEASE' | 'REOPEN' }): ReactNode {
  const { t } = useTranslation('incidents');
  const [form] = Form.useForm<ReasonValues>();
  const release = useFormAction(form, ReleaseHoldDocument);
  const reopen = useFormAction(form, ReopenIncidentDocument);
  const { keyFor } = useIdempotencyKey();
  const notice = useNotice();
  async function submit(reason: string): Promise<boolean> {
    const input = { incidentId: id, reason, idempotencyKey: keyFor([kind, id, reason]) };
    const done =
      kind === 'RELEASE'
        ? await release.submit({ input })
        : await reopen.submit({ input: { ...input, expectedVersion: version } });
    if (done === null) return false;
    notice(t(`dialog.${kind}.done`, { number }));
    return true;
  }
  return (
    <ReasonDialog
      title={t(`dialog.${kind}.title`, { number })}
      text={t(`dialog.${kind}.lead`)}
      submitText={t(`dialog.${kind}.submit`)}
      form={form}
      action={kind === 'RELEASE' ? release : reopen}
      keptAs={`incident.${kind}.${id}`}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
