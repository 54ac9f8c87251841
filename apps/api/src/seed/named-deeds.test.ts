import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { freshDatabase } from '../../test/test-database.js';
import type { Database } from '../database/database.js';
import { isCreditCode } from '../modules/customers/credit-code.js';
import { namedCustomers } from './named-customers.js';
import { seedDemo } from './seed-demo.js';

vi.setConfig({ hookTimeout: 300_000 });

const NOW = new Date('2026-03-02T02:00:00.000Z');
const WHAT_HAPPENED = `SELECT o.number, o.kind, o.servedOn, o.drawn, o.totalFen, l.serial, o.entitlementId IS NOT NULL AS covered
  FROM service_orders o JOIN licences l ON l.id = o.licenceId ORDER BY o.createdAt, o.number`;

let opened: Awaited<ReturnType<typeof freshDatabase>>[];
let database: Database;
beforeAll(async () => {
  opened = [await freshDatabase(), await freshDatabase()];
  for (const each of opened) await seedDemo(each.database, NOW, { many: 0 });
  database = opened[0]?.database as Database;
});
afterAll(async () => {
  for (const { dispose } of opened) await dispose();
});

describe('the named customers', () => {
  test('is the same for the same day', async () => {
    const [one, other] = await Promise.all(opened.map((each) => each.database.reader.rows(WHAT_HAPPENED)));
    expect(one).toEqual(other);
    expect(one?.length).toBeGreaterThan(20);
  });

  test('has services that draw, that exceed the allowance, and that are bought singly, none of them in the future', async () => {
    const orders = await database.reader.rows<{
      servedOn: string;
      drawn: number;
      totalFen: number;
      covered: number;
    }>(WHAT_HAPPENED);
    const some = (holds: (order: (typeof orders)[number]) => boolean) =>
      expect(orders.filter(holds).length).toBeGreaterThan(2);
    some(({ drawn }) => drawn === 1);
    some(({ covered, totalFen }) => covered === 0 && totalFen > 0);
    expect(
      orders.filter(({ drawn, covered, totalFen }) => drawn === 0 && covered === 1 && totalFen === 20_000),
    ).toHaveLength(1);
    expect(orders.filter(({ servedOn }) => servedOn > '2026-03-02')).toEqual([]);
  });

  test('agrees with its ledger, and each deed has its audit entry', async () => {
    const wrong = await database.reader.rows(`SELECT e.id FROM entitlements e WHERE e.drawn <>
      (SELECT COALESCE(SUM(quantity), 0) FROM entitlement_entries x WHERE x.entitlementId = e.id)`);
    expect(wrong).toEqual([]);
    const deeds = await database.reader.rows<{ total: number }>(`SELECT
      (SELECT COUNT(*) FROM customers) + (SELECT COUNT(*) FROM sites) + (SELECT COUNT(*) FROM licences) + (SELECT COUNT(*) FROM service_orders) AS total`);
    const entries = await database.reader.rows<{ total: number }>(
      "SELECT COUNT(*) AS total FROM audit_entries WHERE operation IN ('addCustomer', 'addSite', 'addLicence', 'recordVisit', 'recordDataRepair')",
    );
    expect(entries).toEqual(deeds);
  });

  test('has licences in their free period, past it and not yet delivered, of both editions', async () => {
    const rows = (sql: string): Promise<object[]> => database.reader.rows(sql);
    expect(await rows('SELECT DISTINCT edition FROM licences ORDER BY edition')).toEqual([
      { edition: 'NETWORK' },
      { edition: 'STANDALONE' },
    ]);
    for (const where of [
      "startsOn <= '2026-03-02' AND endsOn >= '2026-03-02'",
      "endsOn < '2026-03-02'",
      "startsOn > '2026-03-02'",
    ]) {
      expect((await rows(`SELECT id FROM entitlements WHERE ${where}`)).length).toBeGreaterThan(0);
    }
  });

  test('bears credit codes whose check characters are right, each once', () => {
    const codes = namedCustomers.map(({ creditCode }) => creditCode);
    expect(codes.filter((code) => !isCreditCode(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
