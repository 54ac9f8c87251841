import { acceptQuote } from '../../modules/quotes/accept-quote.service.js';
import { markQuoteLost } from '../../modules/quotes/mark-quote-lost.service.js';
import type { AskedQuote } from '../../modules/quotes/price-quote.js';
import { reviseQuote } from '../../modules/quotes/revise-quote.service.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import type { QuoteStory } from '../story/customer-story.js';
import { type Deed, deed, idOf, type Stage } from './stage.js';

/** A quote that is made, with what it offers for a revision. */
interface Quoting {
  operation: 'createQuote' | 'renewContract';
  /** What is offered; asked when the quote is revised. */
  offer: () => Omit<AskedQuote, 'customerId'>;
  make: (unit: Unit) => Promise<object>;
  /** Told the contract that comes of it. */
  accepted: (contractId: string, stage: Stage) => void | Promise<void>;
}

const FIRST_VERSION = 1;

/** A quote from its sending to its end. */
export function quoting(
  story: QuoteStory,
  login: string,
  { operation, offer, make, accepted }: Quoting,
): Deed[] {
  const { quotedAt, revision, outcome } = story;
  let quoteId = '';
  const seen = () => ({ quoteId, expectedVersion: FIRST_VERSION });
  const deeds = [
    deed(quotedAt, login, operation, async (unit) => {
      quoteId = idOf(await make(unit));
    }),
  ];
  if (revision) {
    const { at, percent, reason } = revision;
    deeds.push(
      deed(at, login, 'reviseQuote', async (unit) => {
        quoteId = idOf(await reviseQuote(unit, { ...offer(), ...seen(), discount: { percent, reason } }));
      }),
    );
  }
  if (outcome.kind === 'ACCEPTED')
    deeds.push(
      deed(outcome.at, login, 'acceptQuote', async (unit, stage) =>
        accepted(idOf(await acceptQuote(unit, seen())), stage),
      ),
    );
  if (outcome.kind === 'LOST')
    deeds.push(
      deed(outcome.at, login, 'markQuoteLost', (unit) =>
        markQuoteLost(unit, { ...seen(), reason: outcome.reason }),
      ),
    );
  return deeds;
}
