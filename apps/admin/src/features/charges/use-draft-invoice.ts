import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '@/components/data/use-fault-text';
import { useNotice } from '@/components/page/notice';
import { graphql } from '@/gql';
import type { UserError } from '@/lib/api/fragments';
import { useAction } from '@/lib/api/use-action';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';

const DraftInvoiceDocument = graphql(`
  mutation DraftInvoice($input: DraftInvoiceInput!) {
    draftInvoice(input: $input) {
      invoice {
        id
        lines {
          id
          charge {
            id
            status
          }
        }
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

interface DraftInvoice {
  /** Makes the draft and leads to it; a refusal stands in `errors`. */
  readonly draft: (customerId: string, chargeIds: readonly string[]) => Promise<void>;
  readonly busy: boolean;
  readonly errors: readonly UserError[];
  readonly fault: string | null;
}

/** Makes an invoice draft of some charges of a customer; pressing again after a lost answer makes it once. */
export function useDraftInvoice(): DraftInvoice {
  const { t } = useTranslation('charges');
  const [run, busy] = useAction(DraftInvoiceDocument);
  const { keyFor } = useIdempotencyKey();
  const [errors, setErrors] = useState<readonly UserError[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const faultText = useFaultText();
  const navigate = useNavigate();
  const notice = useNotice();

  async function draft(customerId: string, chargeIds: readonly string[]): Promise<void> {
    const input = { customerId, chargeIds: [...chargeIds] };
    const outcome = await run({ input: { ...input, idempotencyKey: keyFor(input) } });
    setErrors(outcome.status === 'REFUSED' ? outcome.userErrors : []);
    setFault(outcome.status === 'FAILED' ? faultText(outcome.error) : null);
    if (outcome.status !== 'DONE' || outcome.payload.invoice === null) return;
    notice(t('drafted'));
    await navigate({ to: '/invoices/$invoiceId', params: { invoiceId: outcome.payload.invoice.id } });
  }

  return { draft, busy, errors, fault };
}
