import { sortsOf } from '../../graphql/sorts.js';

/** What a list of open invoices can be sorted by. */
export const openInvoiceSorts = sortsOf('OpenInvoiceSort', 'open invoices', {
  DUE_ON: { by: ['openDueOn', 'invoiceId'], says: 'the last day on which they are paid in time' },
});
export type OpenInvoiceSort = keyof typeof openInvoiceSorts.orders;
