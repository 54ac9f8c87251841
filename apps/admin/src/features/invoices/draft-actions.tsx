import { useNavigate } from '@tanstack/react-router';
import { Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '@/components/data/use-fault-text';
import { FormRefusal } from '@/components/form/form-refusal';
import { ChangedElsewhere, useChangedElsewhere } from '@/components/live/live-record';
import { useNotice } from '@/components/page/notice';
import { useReturnFocus } from '@/components/page/use-return-focus';
import { graphql } from '@/gql';
import type { InvoiceDetailFragment } from '@/gql/graphql';
import type { UserError } from '@/lib/api/fragments';
import { useAction, type ActionOutcome } from '@/lib/api/use-action';
import { formatFen } from '@/lib/format/money';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';

const IssueInvoiceDocument = graphql(`
  mutation IssueInvoice($input: IssueInvoiceInput!) {
    issueInvoice(input: $input) {
      invoice {
        ...InvoiceDetail
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

const DiscardInvoiceDraftDocument = graphql(`
  mutation DiscardInvoiceDraft($input: DiscardInvoiceDraftInput!) {
    discardInvoiceDraft(input: $input) {
      discardedId
      userErrors {
        ...Refusal
      }
    }
  }
`);

type Asked = 'ISSUE' | 'DISCARD';

interface DraftActionsProps {
  readonly invoice: InvoiceDetailFragment;
  /** Their dialogs stay open where they no longer are. */
  readonly possible: boolean;
  /** Reads the invoice anew: another person may have acted on it. */
  readonly reread: () => void;
}

/** What can be done with a draft: issue it, or discard it; each asks first. */
export function DraftActions({ invoice, possible, reread }: DraftActionsProps): ReactNode {
  const { t } = useTranslation('invoices');
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <>
      {possible && <Button onClick={() => setAsked('DISCARD')}>{t('discard')}</Button>}
      {possible && (
        <Button type="primary" onClick={() => setAsked('ISSUE')}>
          {t('issue')}
        </Button>
      )}
      {asked !== null && (
        <DraftDialog asked={asked} invoice={invoice} reread={reread} onClose={() => setAsked(null)} />
      )}
    </>
  );
}

interface DraftDialogProps extends Omit<DraftActionsProps, 'possible'> {
  readonly asked: Asked;
  readonly onClose: () => void;
}

function DraftDialog({ asked, invoice, reread, onClose }: DraftDialogProps): ReactNode {
  const { t } = useTranslation(['invoices', 'app']);
  useReturnFocus();
  const act = useDraftAction(invoice, reread, onClose);
  const changed = useChangedElsewhere();
  const standing = act.busy ? null : changed;
  const isIssue = asked === 'ISSUE';
  return (
    <Modal
      open
      title={isIssue ? t('issueTitle', { customer: invoice.customer.name }) : t('discardTitle')}
      okText={t(isIssue ? 'issue' : 'discard')}
      okButtonProps={{ danger: !isIssue, disabled: standing !== null }}
      cancelText={t('app:form.cancel')}
      confirmLoading={act.busy}
      onOk={() => void (isIssue ? act.issue() : act.discard())}
      onCancel={onClose}
      closable={{ 'aria-label': t('app:form.close') }}
    >
      <ChangedElsewhere standing={standing} closed />
      <FormRefusal errors={act.errors} fault={act.fault} />
      {isIssue ? t('issueText', { total: formatFen(invoice.totalFen) }) : t('discardText')}
    </Modal>
  );
}

interface DraftAction {
  readonly issue: () => Promise<void>;
  readonly discard: () => Promise<void>;
  readonly busy: boolean;
  readonly errors: readonly UserError[];
  readonly fault: string | null;
}

function useDraftAction(
  { id, version }: InvoiceDetailFragment,
  reread: () => void,
  close: () => void,
): DraftAction {
  const { t } = useTranslation('invoices');
  const [runIssue, issuing] = useAction(IssueInvoiceDocument);
  const [runDiscard, discarding] = useAction(DiscardInvoiceDraftDocument);
  const { keyFor } = useIdempotencyKey();
  const [errors, setErrors] = useState<readonly UserError[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const faultText = useFaultText();
  const notice = useNotice();
  const navigate = useNavigate();
  const input = { invoiceId: id, expectedVersion: version };

  function refused<Payload>(outcome: ActionOutcome<Payload>): void {
    setErrors(outcome.status === 'REFUSED' ? outcome.userErrors : []);
    setFault(outcome.status === 'FAILED' ? faultText(outcome.error) : null);
    if (outcome.status === 'REFUSED') reread();
  }

  async function issue(): Promise<void> {
    const outcome = await runIssue({ input: { ...input, idempotencyKey: keyFor(['ISSUE', input]) } });
    if (outcome.status !== 'DONE') return refused(outcome);
    notice(t('issued', { number: outcome.payload.invoice?.number ?? '' }));
    close();
  }

  async function discard(): Promise<void> {
    const outcome = await runDiscard({ input: { ...input, idempotencyKey: keyFor(['DISCARD', input]) } });
    if (outcome.status !== 'DONE') return refused(outcome);
    notice(t('discarded'));
    await navigate({ to: '/charges' });
  }

  return { issue, discard, busy: issuing || discarding, errors, fault };
}
