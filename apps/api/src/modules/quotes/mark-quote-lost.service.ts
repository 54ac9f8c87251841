import type { Unit } from '../../unit-of-work/mutate.js';
import { closeQuote } from './open-quote.js';
import type { Quote } from './quote.entity.js';

/** Marks an open quote as lost, with the reason: it cannot be accepted any more. Refuses as closing a quote does. */
export async function markQuoteLost(
  unit: Unit,
  input: { quoteId: string; expectedVersion: number; reason: string },
): Promise<object> {
  const quote = await closeQuote(unit, input, 'LOST');
  const lostReason = input.reason.trim();
  await unit.transaction.run('UPDATE quotes SET lostReason = ? WHERE id = ?', [lostReason, quote.id]);
  unit.audit({
    subjectType: 'Quote',
    subjectId: quote.id,
    before: { status: 'SENT', version: input.expectedVersion },
    after: { status: quote.status, version: quote.version, lostReason },
  });
  const [row] = await unit.transaction.rows<Quote>('SELECT * FROM quotes WHERE id = ?', [quote.id]);
  return row ?? quote;
}
