import { connectionOf } from '../../graphql/connection.js';
import { Invoice } from './invoice.entity.js';

/** A page of a list of invoices. */
export const InvoiceConnection = connectionOf(Invoice, 'Invoice');
