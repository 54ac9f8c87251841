import { useState } from 'react';
import { useFaultText } from '@/components/data/use-fault-text';
import type { RenewContractsMutation } from '@/gql/graphql';
import { useAction } from '@/lib/api/use-action';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { RenewContractsDocument, type RenewalRow } from './renewal-documents';

/** What came of quoting one renewal. */
export type QuoteOutcome =
  | { readonly status: 'QUOTED'; readonly id: string; readonly number: string }
  | { readonly status: 'FAILED'; readonly message: string };

interface BatchQuotes {
  /** Quotes the renewals, each at the table of its first day; false where none was tried: pressed again, each is quoted once. */
  readonly quote: (rows: readonly RenewalRow[]) => Promise<boolean>;
  readonly busy: boolean;
  readonly outcomes: ReadonlyMap<string, QuoteOutcome>;
  /** Why none was tried, or no answer came. */
  readonly fault: string | null;
}

/** Quotes many renewals by one request: each is a quote of its own, so that one that is refused holds up no other. */
export function useBatchQuotes(): BatchQuotes {
  const [renew, busy] = useAction(RenewContractsDocument);
  const faultText = useFaultText();
  const { keyFor, renew: newKey } = useIdempotencyKey();
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, QuoteOutcome>>(new Map());
  const [fault, setFault] = useState<string | null>(null);

  async function quote(rows: readonly RenewalRow[]): Promise<boolean> {
    setFault(null);
    const renewals = rows.map(({ id, renewal }) => ({
      contractId: id,
      rateTableId: renewal.rateTable?.id ?? null,
    }));
    const done = await renew({ input: { renewals, idempotencyKey: keyFor(renewals) } });
    if (done.status === 'FAILED') setFault(faultText(done.error));
    else if (done.status === 'REFUSED') setFault(messagesOf(done.userErrors));
    if (done.status !== 'DONE') return false;
    newKey();
    setOutcomes(
      (before) =>
        new Map([
          ...before,
          ...(done.payload.outcomes ?? []).map((one) => [one.contractId, outcomeOf(one)] as const),
        ]),
    );
    return true;
  }

  return { quote, busy, outcomes, fault };
}

type Answered = NonNullable<RenewContractsMutation['renewContracts']['outcomes']>[number];

const outcomeOf = ({ quote, userErrors }: Answered): QuoteOutcome =>
  quote === null
    ? { status: 'FAILED', message: messagesOf(userErrors) }
    : { status: 'QUOTED', id: quote.id, number: quote.number };

const messagesOf = (errors: readonly { readonly message: string }[]): string =>
  errors.map(({ message }) => message).join(' ');
