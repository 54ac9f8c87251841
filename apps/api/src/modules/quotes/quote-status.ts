import type { Condition } from '../../graphql/connection.js';
import type { QuoteStatus } from '../../graphql/enums.js';

/** Where a quote stands on a day: one that was sent is expired after its last valid day. */
export function quoteStatusOn(
  { status, validUntil }: { status: QuoteStatus; validUntil: string },
  today: string,
): QuoteStatus {
  return status === 'SENT' && validUntil < today ? 'EXPIRED' : status;
}

/** The same in SQL: which quotes stand so on a day. */
export function quotesStandingAt(status: QuoteStatus, today: string): Condition[] {
  if (status !== 'SENT' && status !== 'EXPIRED') return [['status = ?', status]];
  return [
    ['status = ?', 'SENT'],
    [status === 'SENT' ? 'validUntil >= ?' : 'validUntil < ?', today],
  ];
}
