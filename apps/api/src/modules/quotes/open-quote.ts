import type { Transaction } from '../../database/transaction.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import type { Quote } from './quote.entity.js';

/** A quote as acting on it needs it. */
export type StoredQuote = Pick<
  Quote,
  | 'id'
  | 'number'
  | 'revision'
  | 'status'
  | 'validUntil'
  | 'version'
  | 'customerId'
  | 'rateTableId'
  | 'subtotalFen'
  | 'discountFen'
  | 'discountPercent'
  | 'discountReason'
  | 'totalFen'
  | 'renewalOfId'
>;

/** A quote by its id. Refuses with NOT_FOUND. */
export async function findQuote(transaction: Transaction, quoteId: string): Promise<StoredQuote> {
  const [quote] = await transaction.rows<StoredQuote>(
    `SELECT id, number, revision, status, validUntil, version, customerId, rateTableId, subtotalFen, COALESCE(discountFen, 0) AS discountFen,
     discountPercent, discountReason, totalFen, renewalOfId FROM quotes WHERE id = ?`,
    [quoteId],
  );
  return quote ?? refuse('NOT_FOUND', { field: 'input.quoteId' });
}

/**
 * Moves an open quote to another state: of several who act at once, the row lets one through. Refuses with NOT_FOUND,
 * QUOTE_ALREADY_ACCEPTED, QUOTE_SUPERSEDED, QUOTE_LOST, QUOTE_EXPIRED where it must still be valid, or VERSION_CONFLICT.
 */
export async function closeQuote(
  { transaction, today }: Unit,
  { quoteId, expectedVersion }: { quoteId: string; expectedVersion: number },
  status: 'ACCEPTED' | 'SUPERSEDED' | 'LOST',
): Promise<StoredQuote> {
  const validFrom = status === 'ACCEPTED' ? today : '0001-01-01';
  const claimed = await transaction.run(
    "UPDATE quotes SET status = ?, version = version + 1 WHERE id = ? AND version = ? AND status = 'SENT' AND validUntil >= ?",
    [status, quoteId, expectedVersion, validFrom],
  );
  const quote = await findQuote(transaction, quoteId);
  if (claimed === 1) return quote;
  const field = 'input.quoteId';
  if (quote.status === 'ACCEPTED') refuse('QUOTE_ALREADY_ACCEPTED', { field });
  if (quote.status === 'SUPERSEDED') refuse('QUOTE_SUPERSEDED', { field, values: { number: quote.number } });
  if (quote.status === 'LOST') refuse('QUOTE_LOST', { field });
  const { validUntil } = quote;
  if (status === 'ACCEPTED' && validUntil < today) refuse('QUOTE_EXPIRED', { field, values: { validUntil } });
  refuse('VERSION_CONFLICT', { field: 'input.expectedVersion' });
}
