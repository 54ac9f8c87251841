import { checkBySql } from '../difference.js';

const PAID = '(SELECT COALESCE(SUM(p.amountFen), 0) FROM payments p WHERE p.invoiceId = i.id)';
const CREDITED = '(SELECT COALESCE(SUM(n.totalFen), 0) FROM credit_notes n WHERE n.invoiceId = i.id)';

export const receivableChecks = [
  checkBySql(
    'receivable-total',
    'Every issued invoice has a balance of its total, and a draft has none.',
    'invoices',
    `SELECT i.id AS subject, CASE WHEN i.status = 'ISSUED' THEN i.totalFen END AS expected, r.totalFen AS found
     FROM invoices i LEFT JOIN receivables r ON r.invoiceId = i.id
     WHERE (i.status = 'ISSUED' AND (r.invoiceId IS NULL OR r.totalFen <> i.totalFen)) OR (i.status <> 'ISSUED' AND r.invoiceId IS NOT NULL)`,
  ),
  checkBySql(
    'receivable-paid',
    'What is kept as paid of an invoice is the sum of its payments and their reversals.',
    'invoices',
    `SELECT i.id AS subject, ${PAID} AS expected, i.paidFen AS found FROM
     (SELECT invoiceId AS id, paidFen FROM receivables) i WHERE i.paidFen <> ${PAID}`,
  ),
  checkBySql(
    'receivable-credited',
    'What is kept as credited of an invoice is the sum of its credit notes, and never more than its total.',
    'invoices',
    `SELECT i.id AS subject, ${CREDITED} AS expected, i.creditedFen AS found FROM
     (SELECT invoiceId AS id, creditedFen, totalFen FROM receivables) i WHERE i.creditedFen <> ${CREDITED} OR i.creditedFen > i.totalFen`,
  ),
  checkBySql(
    'receivable-open',
    'An invoice is listed as open by its due day exactly as long as either side owes the other something.',
    'invoices',
    `SELECT invoiceId AS subject, CASE WHEN totalFen = paidFen + creditedFen THEN 'settled' ELSE dueOn END AS expected,
     COALESCE(openDueOn, 'settled') AS found FROM receivables
     WHERE (totalFen = paidFen + creditedFen AND openDueOn IS NOT NULL)
     OR (totalFen <> paidFen + creditedFen AND (openDueOn IS NULL OR openDueOn <> dueOn))`,
  ),
  checkBySql(
    'receivable-overpaid',
    'An invoice is found as paid too much exactly as long as more was paid than is owed.',
    'invoices',
    `SELECT invoiceId AS subject, CASE WHEN paidFen + creditedFen > totalFen THEN 1 ELSE 0 END AS expected, isOverpaid AS found
     FROM receivables WHERE isOverpaid <> CASE WHEN paidFen + creditedFen > totalFen THEN 1 ELSE 0 END`,
  ),
  checkBySql(
    'credit-note-total',
    'A credit note’s total is the sum of its lines.',
    'credit_notes',
    `SELECT n.id AS subject, n.totalFen AS expected, COALESCE(SUM(l.amountFen), 0) AS found FROM credit_notes n
     LEFT JOIN credit_note_lines l ON l.creditNoteId = n.id GROUP BY n.id, n.totalFen HAVING COALESCE(SUM(l.amountFen), 0) <> n.totalFen`,
  ),
  checkBySql(
    'credit-line-amount',
    'The credits of an invoice’s line never come to more than the line.',
    'invoice_lines',
    `SELECT l.id AS subject, l.amountFen AS expected, SUM(c.amountFen) AS found FROM credit_note_lines c
     JOIN invoice_lines l ON l.id = c.invoiceLineId GROUP BY l.id, l.amountFen
     HAVING (l.amountFen >= 0 AND SUM(c.amountFen) > l.amountFen) OR (l.amountFen < 0 AND SUM(c.amountFen) < l.amountFen)`,
  ),
];
