import { sortsOf } from '../../graphql/sorts.js';

/** What a list of payments can be sorted by. */
export const paymentSorts = sortsOf('PaymentSort', 'entries of payments', {
  RECEIVED_ON: { by: ['receivedOn', 'id'], says: 'the day on which the money came or was paid back' },
});
export type PaymentSort = keyof typeof paymentSorts.orders;
