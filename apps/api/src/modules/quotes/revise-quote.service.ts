import type { Unit } from '../../unit-of-work/mutate.js';
import { type QuoteTerms, storeQuote } from './create-quote.service.js';
import { closeQuote } from './open-quote.js';
import type { AskedQuote } from './price-quote.js';

/**
 * Makes the next revision of a quote under the same number; the one before is superseded and cannot be accepted any
 * more. An expired one may be revised. Refuses as closing and making a quote do.
 */
export async function reviseQuote(
  unit: Unit,
  input: Omit<AskedQuote, 'customerId'> & QuoteTerms & { quoteId: string; expectedVersion: number },
): Promise<object> {
  const before = await closeQuote(unit, input, 'SUPERSEDED');
  const { customerId, renewalOfId } = before;
  const { quote, lines, items } = await storeQuote(
    unit,
    { ...input, customerId },
    { revises: before, renewalOfId },
  );
  unit.audit({
    subjectType: 'Quote',
    subjectId: quote.id,
    before: { quote: { ...before, status: 'SENT', version: input.expectedVersion } },
    after: { ...quote, lines, items, revised: before },
  });
  return quote;
}
