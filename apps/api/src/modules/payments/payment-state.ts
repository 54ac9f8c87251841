import type { PaymentState } from '../../graphql/billing-enums.js';
import { type Balance, openFenOf } from './receivable-balance.js';

/** How an issued invoice stands on a day: on its due day it is not yet overdue. */
export function paymentStateOn(balance: Balance, today: string): PaymentState {
  const { paidFen, creditedFen, dueOn } = balance;
  if (openFenOf(balance) === 0) return paidFen > 0 || creditedFen === 0 ? 'PAID' : 'CREDITED';
  if (dueOn < today) return 'OVERDUE';
  return paidFen > 0 || creditedFen > 0 ? 'PARTLY_PAID' : 'OPEN';
}
