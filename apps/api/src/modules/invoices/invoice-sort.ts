import type { Condition, ListQuery } from '../../graphql/connection.js';
import { sortsOf } from '../../graphql/sorts.js';
import { Invoice } from './invoice.entity.js';
import type { InvoiceFilter } from './invoice.inputs.js';

/** What a list of invoices can be sorted by. */
export const invoiceSorts = sortsOf('InvoiceSort', 'invoices', {
  DRAFTED: { by: ['id'], says: 'the time when they were drafted' },
  NUMBER: { by: ['number', 'id'], says: 'number; drafts, which have none, come last' },
  ISSUED_ON: { by: ['issuedOn', 'id'], says: 'date; drafts, which have none, come last' },
  TOTAL: { by: ['totalFen', 'id'], says: 'total' },
});
export type InvoiceSort = keyof typeof invoiceSorts.orders;

/** The list of invoices under a filter and a sort. What drafts lack, number and date, tells them from issued ones: then the status needs no condition of its own, and one index serves. */
export function invoiceList({ customerId, status, number }: InvoiceFilter, sort: InvoiceSort): ListQuery {
  const order = invoiceSorts.orders[sort];
  const [by] = order.orderBy;
  const ofDrafts = by === 'number' || by === 'issuedOn' ? { ...order, orderBy: ['id'] } : order;
  const isIssued: Condition =
    by === 'number' || by === 'issuedOn' ? [`${by} IS NOT NULL`] : ['status = ?', 'ISSUED'];
  return {
    type: Invoice,
    where: [
      number ? ['number = ?', number] : null,
      customerId ? ['customerId = ?', customerId] : null,
      status === 'DRAFT' && ['status = ?', status],
      status === 'ISSUED' && isIssued,
    ],
    ...(status === 'DRAFT' ? ofDrafts : order),
  };
}
