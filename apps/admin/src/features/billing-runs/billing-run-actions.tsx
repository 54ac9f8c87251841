import { Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '@/components/data/use-fault-text';
import { FormRefusal } from '@/components/form/form-refusal';
import type { BillingRunRowFragment } from '@/gql/graphql';
import type { UserError } from '@/lib/api/fragments';
import { useAction } from '@/lib/api/use-action';
import { formatFen } from '@/lib/format/money';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { IssueBillingRunDocument, ResumeBillingRunDocument } from './billing-run-documents';

interface BillingRunActionsProps {
  readonly run: BillingRunRowFragment;
  readonly goesOn: boolean;
}

/** The next step of a run: issue its drafts, or go on where a fault has stopped it. */
export function BillingRunActions({ run, goesOn }: BillingRunActionsProps): ReactNode {
  const { t } = useTranslation(['billing-runs', 'app']);
  const { id, status, drafted, totalFen } = run;
  const [asks, setAsks] = useState(false);
  const [runIssue, issuing] = useAction(IssueBillingRunDocument);
  const [runResume, resuming] = useAction(ResumeBillingRunDocument);
  const [errors, setErrors] = useState<readonly UserError[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const { keyFor, renew } = useIdempotencyKey();
  const faultText = useFaultText();

  async function act(what: 'ISSUE' | 'RESUME'): Promise<void> {
    const input = { billingRunId: id, idempotencyKey: keyFor([what, id, run.stoppedAt]) };
    const outcome = await (what === 'ISSUE' ? runIssue : runResume)({ input });
    setErrors(outcome.status === 'REFUSED' ? outcome.userErrors : []);
    setFault(outcome.status === 'FAILED' ? faultText(outcome.error) : null);
    if (outcome.status !== 'DONE') return;
    renew();
    setAsks(false);
  }

  const canResume = !goesOn && (status === 'RUNNING' || status === 'ISSUING');
  return (
    <>
      {canResume && (
        <Button type="primary" loading={resuming} onClick={() => void act('RESUME')}>
          {t('resume')}
        </Button>
      )}
      {status === 'DRAFTED' && drafted > 0 && (
        <Button type="primary" onClick={() => setAsks(true)}>
          {t('issue', { count: drafted })}
        </Button>
      )}
      {canResume && <FormRefusal errors={errors} fault={fault} />}
      <Modal
        open={asks}
        title={t('issueTitle', { count: drafted })}
        okText={t('issueSubmit')}
        cancelText={t('app:form.cancel')}
        confirmLoading={issuing}
        onOk={() => void act('ISSUE')}
        onCancel={() => setAsks(false)}
      >
        <FormRefusal errors={errors} fault={fault} />
        {t('issueText', { total: formatFen(totalFen) })}
      </Modal>
    </>
  );
}
