import { checkBySql } from '../difference.js';

export const serviceChecks = [
  checkBySql(
    'service-total',
    'A service’s total is what its charges come to that were not taken back by a cancellation.',
    'service_orders',
    `SELECT o.id AS subject, COALESCE(c.fen, 0) AS expected, o.totalFen AS found FROM service_orders o
     LEFT JOIN (SELECT serviceOrderId, SUM(amountFen) AS fen FROM charges WHERE status <> 'CANCELLED' GROUP BY serviceOrderId) c ON c.serviceOrderId = o.id
     WHERE o.totalFen <> COALESCE(c.fen, 0)`,
  ),
  checkBySql(
    'service-drawn',
    'What a service has drawn is the sum of its entries.',
    'service_orders',
    `SELECT o.id AS subject, COALESCE(e.drawn, 0) AS expected, o.drawn AS found FROM service_orders o
     LEFT JOIN (SELECT serviceOrderId, SUM(quantity) AS drawn FROM entitlement_entries GROUP BY serviceOrderId) e ON e.serviceOrderId = o.id
     WHERE o.drawn <> COALESCE(e.drawn, 0)`,
  ),
  checkBySql(
    'training-total',
    'A training’s total is what its charges come to.',
    'training_sessions',
    `SELECT t.id AS subject, COALESCE(c.fen, 0) AS expected, t.totalFen AS found FROM training_sessions t
     LEFT JOIN (SELECT decisionId, SUM(amountFen) AS fen FROM charges GROUP BY decisionId) c ON c.decisionId = t.decisionId
     WHERE t.status = 'HELD' AND t.totalFen <> COALESCE(c.fen, 0)`,
  ),
  checkBySql(
    'training-used',
    'The days that a licence has used of its training are those of its sessions that were held.',
    'training_accounts',
    `SELECT a.licenceId AS subject, CONCAT(COALESCE(s.days, 0), ', ', COALESCE(s.prepaid, 0), ' prepaid') AS expected,
     CONCAT(a.daysUsed, ', ', a.prepaidUsed, ' prepaid') AS found FROM training_accounts a
     LEFT JOIN (SELECT licenceId, SUM(days) AS days, SUM(prepaidDays) AS prepaid FROM training_sessions WHERE status = 'HELD' GROUP BY licenceId) s
       ON s.licenceId = a.licenceId
     WHERE a.daysUsed <> COALESCE(s.days, 0) OR a.prepaidUsed <> COALESCE(s.prepaid, 0)`,
  ),
];
