import { checkBySql } from '../difference.js';

const SUMS = `SELECT entitlementId, SUM(quantity) AS drawn, SUM(CASE WHEN kind = 'ADJUSTMENT' THEN 0 ELSE quantity END) AS services
  FROM entitlement_entries GROUP BY entitlementId`;

export const entitlementChecks = [
  checkBySql(
    'entitlement-balance',
    'What is drawn from an entitlement is the sum of its entries.',
    'entitlements',
    `SELECT e.id AS subject, COALESCE(s.drawn, 0) AS expected, e.drawn AS found
     FROM entitlements e LEFT JOIN (${SUMS}) s ON s.entitlementId = e.id WHERE e.drawn <> COALESCE(s.drawn, 0)`,
  ),
  checkBySql(
    'entitlement-allowance',
    'Services never draw more than the allowance, nor less than nothing; only an adjustment does.',
    'entitlements',
    `SELECT e.id AS subject, CASE WHEN s.services < 0 THEN 'at least 0' ELSE 'at most the allowance' END AS expected, s.services AS found
     FROM entitlements e JOIN (${SUMS}) s ON s.entitlementId = e.id WHERE s.services < 0 OR s.services > e.allowance`,
  ),
];
