import type { TimelineKind } from '../../../graphql/timeline-enums.js';

/** Where events of a kind come from: the day or instant as `moment`, for one customer. */
export interface TimelineSource {
  kind: TimelineKind;
  /** Whether it is money, which not every desk sees. */
  isMoney: boolean;
  columns: string;
  from: string;
  where: string;
  moment: string;
}

const source = (
  kind: TimelineKind,
  from: string,
  moment: string,
  columns: { number?: string; amount?: string; detail?: string; subject?: string },
  { where = '1 = 1', isMoney = false } = {},
): TimelineSource => ({
  kind,
  isMoney,
  columns: `${columns.subject ?? 'id'} AS subjectId, ${columns.number ?? 'NULL'} AS number, ${columns.amount ?? 'NULL'} AS amountFen, ${columns.detail ?? 'NULL'} AS detail`,
  from,
  where,
  moment,
});

const MONEY = { isMoney: true };

/** All that a customer’s timeline is made of. */
export const timelineSources: readonly TimelineSource[] = [
  source('CUSTOMER_ADDED', 'customers', 'createdAt', { number: 'shortCode' }),
  source(
    'LICENCE_DELIVERED',
    'licences',
    'deliveredOn',
    { number: 'serial', detail: 'productName' },
    { where: 'awaitsDelivery = 0' },
  ),
  source('QUOTE_MADE', 'quotes', 'createdAt', { number: 'number', amount: 'totalFen' }, MONEY),
  source('CONTRACT_SIGNED', 'contracts', 'signedOn', {
    number: 'number',
    amount: 'totalFen',
    detail: 'kind',
  }),
  source(
    'CONTRACT_CANCELLED',
    'contracts',
    'cancelledFrom',
    { number: 'number', detail: 'cancelReason' },
    { where: 'cancelledFrom IS NOT NULL' },
  ),
  source(
    'SERVICE_GIVEN',
    'service_orders',
    'servedOn',
    { number: 'number', amount: 'totalFen', detail: 'kind' },
    { where: 'cancelledAt IS NULL' },
  ),
  source(
    'TRAINING_HELD',
    'training_sessions',
    'heldOn',
    { number: 'number', amount: 'totalFen' },
    { where: 'heldOn IS NOT NULL' },
  ),
  source('INCIDENT_REQUESTED', 'incidents', 'requestedAt', { number: 'number', detail: 'level' }),
  source('CONTACTED', 'contacts', 'contactedAt', { detail: 'description' }),
  source(
    'INVOICE_ISSUED',
    'invoices',
    'issuedOn',
    { number: 'number', amount: 'totalFen' },
    { where: 'issuedOn IS NOT NULL', isMoney: true },
  ),
  source(
    'CREDIT_NOTE_ISSUED',
    'credit_notes',
    'issuedOn',
    {
      subject: 'invoiceId',
      number: 'number',
      amount: 'totalFen',
    },
    MONEY,
  ),
  source(
    'PAYMENT_RECEIVED',
    'payments',
    'receivedOn',
    { subject: 'invoiceId', amount: 'amountFen', detail: 'kind' },
    MONEY,
  ),
];
