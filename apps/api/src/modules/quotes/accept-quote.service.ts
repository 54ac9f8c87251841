import type { Unit } from '../../unit-of-work/mutate.js';
import { linkRenewal } from '../contracts/link-renewal.js';
import { makeContract } from '../contracts/make-contract.service.js';
import { makeSale } from '../contracts/make-sale.service.js';
import { publishedTable } from '../rate-tables/published-tables.js';
import { agreedLines, soldItems } from './agreed-lines.js';
import { shareOut } from './discount.js';
import { closeQuote } from './open-quote.js';

/**
 * Makes the contracts of a quote, a sale of its items and a service contract of its lines, in one step with entitlements
 * and charges; gives the service contract, or the sale where there is no service. Refuses with NOT_FOUND,
 * QUOTE_ALREADY_ACCEPTED, QUOTE_SUPERSEDED, QUOTE_LOST, QUOTE_EXPIRED after its last valid day, CONTRACT_ALREADY_RENEWED,
 * STARTS_IN_LOCKED_MONTH, or VERSION_CONFLICT.
 */
export async function acceptQuote(
  unit: Unit,
  input: { quoteId: string; expectedVersion: number },
): Promise<object> {
  const { transaction } = unit;
  const quote = await closeQuote(unit, input, 'ACCEPTED');
  const table = await publishedTable(transaction, quote.rateTableId);
  if (!table) throw new Error(`The table of quote ${quote.id} is not published`);
  const { id: quoteId, customerId, renewalOfId } = quote;
  const discountFen = quote.discountFen;
  const discount = { discountFen, percent: quote.discountPercent, reason: quote.discountReason };
  const agreement = { quoteId, customerId, table, discount, renewalOfId };
  const lines = await agreedLines(transaction, quoteId);
  const items = await soldItems(transaction, quoteId, table);
  const fees = lines.flatMap(({ years, amountFen }) =>
    Array.from({ length: years }, () => amountFen / years),
  );
  const shares = shareOut(discountFen, [...fees, ...items.map(({ amountFen }) => amountFen)]);
  const shared = lines.map((line) => ({ ...line, shares: shares.splice(0, line.years) }));
  const sold = items.map((item, index) => ({ ...item, discountFen: shares[index] ?? 0 }));
  const sale = sold.length > 0 ? await makeSale(unit, agreement, sold) : null;
  const service = shared.length > 0 ? await makeContract(unit, agreement, shared) : null;
  const contract = service ?? sale;
  if (!contract) throw new Error(`The quote ${quoteId} holds nothing`);
  if (renewalOfId && service) await linkRenewal(unit, renewalOfId, service.id);
  unit.audit({
    subjectType: 'Contract',
    subjectId: contract.id,
    before: { quote: { id: quoteId, status: 'SENT', version: input.expectedVersion } },
    after: { quote: { id: quoteId, status: quote.status, version: quote.version }, contract, sale },
  });
  return contract;
}
