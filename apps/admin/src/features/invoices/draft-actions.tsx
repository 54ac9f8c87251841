import { useNavigate } from '@tanstack/react-router';
import { Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '@/components/data/use-fault-text';
import { FormRefusal } from '@/components/form/form-refusal';
import { useNotice } from '@/components/page/notice';
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
  /** Reads the invoice anew: another person may have acted on it. */
  readonly reread: () => void;
}

/** What can be done with a draft: issue it, or discard it; each asks first. */
export function DraftActions({ invoice, reread }: DraftActionsProps): ReactNode {
  const { t } = useTranslation(['invoices', 'app']);
  const [asked, setAsked] = useState<Asked | null>(null);
  const act = useDraftAction(invoice, reread, () => setAsked(null));

  function ask(what: Asked): void {
    act.clear();
    setAsked(what);
  }

  const { customer, totalFen } = invoice;
  return (
    <>
      <Button onClick={() => ask('DISCARD')}>{t('discard')}</Button>
      <Button type="primary" onClick={() => ask('ISSUE')}>
        {t('issue')}
      </Button>
      <Modal
        open={asked === 'ISSUE'}
        title={t('issueTitle', { customer: customer.name })}
        okText={t('issue')}
        cancelText={t('app:form.cancel')}
        confirmLoading={act.busy}
        onOk={() => void act.issue()}
        onCancel={() => setAsked(null)}
      >
        <FormRefusal errors={act.errors} fault={act.fault} />
        {t('issueText', { total: formatFen(totalFen) })}
      </Modal>
      <Modal
        open={asked === 'DISCARD'}
        title={t('discardTitle')}
        okText={t('discard')}
        okButtonProps={{ danger: true }}
        cancelText={t('app:form.cancel')}
        confirmLoading={act.busy}
        onOk={() => void act.discard()}
        onCancel={() => setAsked(null)}
      >
        <FormRefusal errors={act.errors} fault={act.fault} />
        {t('discardText')}
      </Modal>
    </>
  );
}

interface DraftAction {
  readonly issue: () => Promise<void>;
  readonly discard: () => Promise<void>;
  readonly clear: () => void;
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

  function clear(): void {
    setErrors([]);
    setFault(null);
  }

  return { issue, discard, clear, busy: issuing || discarding, errors, fault };
}
