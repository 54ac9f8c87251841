import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useFaultText } from '@/components/data/use-fault-text';
import { FormRefusal } from '@/components/form/form-refusal';
import { useNotice } from '@/components/page/notice';
import { graphql } from '@/gql';
import type { UserError } from '@/lib/api/fragments';
import { useAction } from '@/lib/api/use-action';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import type { ContractOnPage } from './contract-document';

const RenewalTableDocument = graphql(`
  query RenewalTable($id: ID!) {
    contract(id: $id) {
      id
      renewal {
        rateTable {
          id
        }
      }
    }
  }
`);

const QuoteRenewalDocument = graphql(`
  mutation QuoteRenewal($input: RenewContractInput!) {
    renewContract(input: $input) {
      quote {
        id
        number
        customer {
          id
        }
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

/** Quotes a contract's renewal by one click, at the table of its first day, and goes on to the quote. */
export function RenewContract({ contract }: { readonly contract: ContractOnPage }): ReactNode {
  const { t } = useTranslation('contracts');
  const client = useClient();
  const [renew, busy] = useAction(QuoteRenewalDocument);
  const [errors, setErrors] = useState<readonly UserError[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const { keyFor } = useIdempotencyKey();
  const faultText = useFaultText();
  const navigate = useNavigate();
  const notice = useNotice();

  async function quote(): Promise<void> {
    setErrors([]);
    setFault(null);
    const found = await client.query(RenewalTableDocument, { id: contract.id }).toPromise();
    if (found.error) return setFault(faultText(found.error));
    const rateTableId = found.data?.contract?.renewal.rateTable?.id;
    const input = { contractId: contract.id, ...(rateTableId !== undefined && { rateTableId }) };
    const outcome = await renew({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (outcome.status === 'FAILED') return setFault(faultText(outcome.error));
    if (outcome.status === 'REFUSED') return setErrors(outcome.userErrors);
    const made = outcome.payload.quote;
    if (made === null) return undefined;
    notice(t('renew.done', { number: made.number }));
    return navigate({ to: '/quotes/$quoteId', params: { quoteId: made.id } });
  }

  return (
    <>
      <Button type="primary" loading={busy} onClick={() => void quote()}>
        {t('renew.button')}
      </Button>
      {(errors.length > 0 || fault !== null) && <FormRefusal errors={errors} fault={fault} />}
    </>
  );
}
