import { type Answer, rowsOf } from './answer.js';

const CHUNK = 500;
const ORDERS = `SELECT o.id, o.servedOn AS day, o.customerId, o.licenceId, o.entitlementId, s.city, s.district, d.request
  FROM (SELECT id, servedOn, customerId, licenceId, entitlementId, siteId, decisionId FROM service_orders
        WHERE servedOn >= ? AND servedOn <= ? AND (servedOn > ? OR id > ?) AND cancelledAt IS NULL
        ORDER BY servedOn, id LIMIT ${CHUNK}) o
  JOIN decisions d ON d.id = o.decisionId LEFT JOIN sites s ON s.id = o.siteId ORDER BY o.servedOn, o.id`;

/** Reads the rows that an impact reads, and does nothing with them: chunk by chunk, by key, by one prepared statement. */
export const readServices: Answer<{ from: string; to: string }> = async (pool, { from, to }) => {
  let [read, day, id] = [0, from, ''];
  for (;;) {
    const rows = await rowsOf<{ id: string; day: string }>(pool, ORDERS, [day, to, day, id]);
    const last = rows.at(-1);
    read += rows.length;
    if (!last || rows.length < CHUNK) return { read };
    [day, id] = [last.day, last.id];
  }
};
