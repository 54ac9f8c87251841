import { checkBySql } from '../difference.js';

/** The sum of a part of the amount; nothing where a line's table states no tax rate. */
const partOf = (column: string): string => `CASE WHEN COUNT(${column}) = COUNT(*) THEN SUM(${column}) END`;

const SUMS = `SELECT invoiceId, SUM(amountFen) AS total, ${partOf('netFen')} AS net, ${partOf('taxFen')} AS tax
  FROM invoice_lines GROUP BY invoiceId`;

const sumCheck = (part: 'total' | 'net' | 'tax') =>
  checkBySql(
    `invoice-${part}`,
    `An invoice’s ${part} is the sum of its lines’.`,
    'invoices',
    `SELECT i.id AS subject, s.${part} AS expected, i.${part}Fen AS found FROM invoices i LEFT JOIN (${SUMS}) s ON s.invoiceId = i.id
     WHERE COALESCE(i.${part}Fen, -1) <> COALESCE(s.${part}, -1) OR (i.${part}Fen IS NULL) <> (s.${part} IS NULL)`,
  );

export const invoiceChecks = [
  sumCheck('total'),
  sumCheck('net'),
  sumCheck('tax'),
  checkBySql(
    'line-amount',
    'A line’s amount is its quantity times its unit price.',
    'invoice_lines',
    `SELECT id AS subject, quantity * unitFen AS expected, amountFen AS found FROM invoice_lines WHERE amountFen <> quantity * unitFen`,
  ),
  checkBySql(
    'line-tax',
    'A line’s net and tax make its amount.',
    'invoice_lines',
    `SELECT id AS subject, amountFen AS expected, COALESCE(netFen, 0) + COALESCE(taxFen, 0) AS found FROM invoice_lines
     WHERE (netFen IS NULL) <> (taxFen IS NULL) OR netFen + taxFen <> amountFen`,
  ),
  checkBySql(
    'line-month',
    'An issued invoice’s lines bear the month of its issue, a draft’s bear none.',
    'invoice_lines',
    `SELECT l.id AS subject, SUBSTR(i.issuedOn, 1, 7) AS expected, l.issuedMonth AS found
     FROM invoice_lines l JOIN invoices i ON i.id = l.invoiceId
     WHERE COALESCE(l.issuedMonth, '') <> COALESCE(SUBSTR(i.issuedOn, 1, 7), '')`,
  ),
];
