import { useRef, useState } from 'react';
import { useFaultText } from '@/components/data/use-fault-text';
import { useAction } from '@/lib/api/use-action';
import { RenewContractDocument, type RenewalRow } from './renewal-documents';

/** What came of quoting one renewal. */
export type QuoteOutcome =
  | { readonly status: 'QUOTED'; readonly id: string; readonly number: string }
  | { readonly status: 'FAILED'; readonly message: string };

interface BatchQuotes {
  /** Quotes the renewals one after the other, each at the table of its first day. */
  readonly quote: (rows: readonly RenewalRow[]) => Promise<void>;
  /** How many are done of how many; null while none is under way. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  readonly outcomes: ReadonlyMap<string, QuoteOutcome>;
}

/** Quotes many renewals: each is a quote of its own, so that one that is refused holds up no other. */
export function useBatchQuotes(): BatchQuotes {
  const [renew] = useAction(RenewContractDocument);
  const faultText = useFaultText();
  const [progress, setProgress] = useState<BatchQuotes['progress']>(null);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, QuoteOutcome>>(new Map());
  // One key a contract for as long as the page is open: asked again after a lost answer, it quotes once.
  const keys = useRef(new Map<string, string>());

  async function quoteOne({ id, renewal }: RenewalRow): Promise<QuoteOutcome> {
    const idempotencyKey = keys.current.get(id) ?? `${id}-${Date.now().toString(36)}`;
    keys.current.set(id, idempotencyKey);
    const rateTableId = renewal.rateTable?.id;
    const outcome = await renew({
      input: { contractId: id, idempotencyKey, ...(rateTableId !== undefined && { rateTableId }) },
    });
    if (outcome.status === 'FAILED') return { status: 'FAILED', message: faultText(outcome.error) };
    if (outcome.status === 'REFUSED')
      return { status: 'FAILED', message: outcome.userErrors.map(({ message }) => message).join(' ') };
    const made = outcome.payload.quote;
    return made === null
      ? { status: 'FAILED', message: '' }
      : { status: 'QUOTED', id: made.id, number: made.number };
  }

  async function quote(rows: readonly RenewalRow[]): Promise<void> {
    setProgress({ done: 0, of: rows.length });
    for (const [index, row] of rows.entries()) {
      const outcome = await quoteOne(row);
      setOutcomes((before) => new Map(before).set(row.id, outcome));
      setProgress({ done: index + 1, of: rows.length });
    }
    setProgress(null);
  }

  return { quote, progress, outcomes };
}
