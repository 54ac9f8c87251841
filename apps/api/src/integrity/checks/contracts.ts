import { checkBySql } from '../difference.js';

export const contractChecks = [
  checkBySql(
    'contract-total',
    'A service contract’s total is what its lines come to in all their years, less the discount.',
    'contracts',
    `SELECT c.id AS subject, COALESCE(l.total, 0) + COALESCE(d.discount, 0) AS expected, c.totalFen AS found FROM contracts c
     LEFT JOIN (SELECT contractId, SUM(annualFeeFen * years) AS total FROM contract_lines GROUP BY contractId) l ON l.contractId = c.id
     LEFT JOIN (SELECT contractId, SUM(amountFen) AS discount FROM charges WHERE kind = 'DISCOUNT' GROUP BY contractId) d ON d.contractId = c.id
     WHERE c.kind = 'SERVICE' AND COALESCE(l.total, 0) + COALESCE(d.discount, 0) <> c.totalFen`,
  ),
  checkBySql(
    'contract-charges',
    'What was charged for a contract when it was made comes to its total.',
    'contracts',
    `SELECT c.id AS subject, c.totalFen AS expected, COALESCE(SUM(h.amountFen), 0) AS found
     FROM contracts c LEFT JOIN charges h ON h.contractId = c.id AND h.kind NOT IN ('EDITION_UPGRADE', 'CANCELLATION_CREDIT')
     GROUP BY c.id, c.totalFen HAVING COALESCE(SUM(h.amountFen), 0) <> c.totalFen`,
  ),
];
