import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { findServiceContract } from '../contracts/plan-cancellation.js';
import { createQuote, type QuoteTerms } from './create-quote.service.js';
import type { AskedDiscount } from './discount.js';
import { renewedLines } from './renewed-lines.js';

interface Renewal extends QuoteTerms {
  contractId: string;
  years?: number | null;
  rateTableId?: string | null;
  discount?: AskedDiscount | null;
}

/**
 * Quotes the renewal of a service contract: the same plans for the same licences, each from the day after the licence’s
 * last term. Refuses with NOT_FOUND, CONTRACT_NOT_SERVICE, CONTRACT_CANCELLED, CONTRACT_ALREADY_RENEWED, and as making a
 * quote does.
 */
export async function renewContract(unit: Unit, input: Renewal): Promise<object> {
  const { transaction } = unit;
  const contract = await findServiceContract(transaction, input.contractId);
  if (contract.renewedById !== null) refuse('CONTRACT_ALREADY_RENEWED', { field: 'input.contractId' });
  const { id, customerId } = contract;
  const renewed = (await renewedLines(transaction, [contract])).get(id) ?? [];
  const lines = renewed.map(({ licenceId, plan, years, startsOn }) => ({
    licenceId,
    plan,
    years: input.years ?? years,
    startsOn,
  }));
  return createQuote(unit, { ...input, customerId, lines }, { renewalOfId: id });
}
