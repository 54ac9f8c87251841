import { checkBySql } from '../difference.js';

/** What a charge's invoice and line say about it: the state in which it must be. */
const IMPLIED = `CASE WHEN i.id IS NULL THEN 'on no invoice' WHEN i.status = 'DRAFT' THEN 'DRAFTED' ELSE 'INVOICED' END`;

/** The entry by which a charge in each state was taken back; none where it was not. */
const TAKEN_BACK = `CASE c.status WHEN 'CANCELLED' THEN 'CANCELLATION' WHEN 'WAIVED' THEN 'WAIVER' WHEN 'CREDITED' THEN 'CREDIT_NOTE' END`;

export const chargeChecks = [
  checkBySql(
    'charge-taken-back',
    'A charge that was taken back has one entry, which takes off all of it; another has none.',
    'charges',
    `SELECT subject, COALESCE(CONCAT('one ', wanted, ' of ', -amountFen), 'no entry') AS expected,
     COALESCE(CONCAT(entries, ' ', kind, ' of ', fen), 'no entry') AS found
     FROM (SELECT c.id AS subject, c.amountFen, ${TAKEN_BACK} AS wanted, e.entries, e.fen, e.kind FROM charges c
       LEFT JOIN (SELECT chargeId, COUNT(*) AS entries, SUM(amountFen) AS fen, MIN(kind) AS kind FROM charge_entries GROUP BY chargeId) e ON e.chargeId = c.id
       WHERE e.chargeId IS NOT NULL OR c.status IN ('CANCELLED', 'WAIVED', 'CREDITED')) t
     WHERE wanted IS NULL OR entries IS NULL OR entries <> 1 OR kind <> wanted OR fen <> -amountFen`,
  ),
  checkBySql(
    'charge-decided',
    'What was charged for a decision is what it came to, of a training after prepaid days; what is left of a credit is none.',
    'decisions',
    `SELECT d.id AS subject, COALESCE(t.totalFen, JSON_EXTRACT(d.outcome, '$.totalFen') + 0) AS expected, c.fen AS found FROM decisions d
     JOIN (SELECT decisionId, SUM(amountFen) AS fen FROM charges WHERE billingKey NOT LIKE '%+' GROUP BY decisionId) c ON c.decisionId = d.id
     LEFT JOIN training_sessions t ON t.decisionId = d.id
     WHERE c.fen <> COALESCE(t.totalFen, JSON_EXTRACT(d.outcome, '$.totalFen') + 0)`,
  ),
  checkBySql(
    'charge-status',
    'A charge is drafted where its invoice is a draft, invoiced where it is issued, and else on none.',
    'charges',
    `SELECT c.id AS subject, ${IMPLIED} AS expected, c.status AS found FROM charges c LEFT JOIN invoices i ON i.id = c.invoiceId
     WHERE CASE WHEN c.status IN ('DRAFTED', 'INVOICED') THEN c.status ELSE 'on no invoice' END <> ${IMPLIED}`,
  ),
  checkBySql(
    'charge-line',
    'A charge that stands on an invoice has exactly one line there, of the same kind and amount.',
    'charges',
    `SELECT c.id AS subject, CONCAT('one line of ', c.amountFen) AS expected,
     CASE WHEN COUNT(l.id) = 0 THEN 'no line' ELSE CONCAT(COUNT(l.id), ' of ', SUM(l.amountFen)) END AS found
     FROM charges c LEFT JOIN invoice_lines l ON l.chargeId = c.id AND l.invoiceId = c.invoiceId WHERE c.invoiceId IS NOT NULL
     GROUP BY c.id, c.amountFen, c.kind HAVING COUNT(l.id) <> 1 OR SUM(l.amountFen) <> c.amountFen OR MIN(l.kind) <> c.kind`,
  ),
  checkBySql(
    'line-charge',
    'A draft’s line is for a charge that stands on that draft.',
    'invoice_lines',
    `SELECT l.id AS subject, l.invoiceId AS expected, c.invoiceId AS found FROM invoice_lines l
     JOIN invoices i ON i.id = l.invoiceId AND i.status = 'DRAFT' JOIN charges c ON c.id = l.chargeId
     WHERE c.invoiceId IS NULL OR c.invoiceId <> l.invoiceId`,
  ),
  checkBySql(
    'charge-credited',
    'A credit given by credit notes is what they come to with the rest that stays open.',
    'charges',
    `SELECT c.id AS subject, -c.amountFen AS expected, COALESCE(n.fen, 0) - COALESCE(r.amountFen, 0) AS found FROM charges c
     LEFT JOIN (SELECT chargeId, SUM(totalFen) AS fen FROM credit_notes GROUP BY chargeId) n ON n.chargeId = c.id
     LEFT JOIN charges r ON r.billingKey = CONCAT(c.billingKey, '+')
     WHERE (c.status = 'CREDITED' OR n.chargeId IS NOT NULL)
     AND (c.status <> 'CREDITED' OR -c.amountFen <> COALESCE(n.fen, 0) - COALESCE(r.amountFen, 0))`,
  ),
  checkBySql(
    'charge-amount',
    'A charge’s amount is its quantity times its unit price.',
    'charges',
    'SELECT id AS subject, quantity * unitFen AS expected, amountFen AS found FROM charges WHERE amountFen <> quantity * unitFen',
  ),
];
