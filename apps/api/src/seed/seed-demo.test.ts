import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { expectAllInOrder } from '../../test/all-in-order.js';
import { freshDatabase } from '../../test/test-database.js';
import { namedCustomers } from './named-customers.js';
import type { Progress } from './progress.js';
import { seedDemo } from './seed-demo.js';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 600_000 });

const NOW = new Date('2026-03-02T02:00:00.000Z');
const TODAY = '2026-03-02';
/** Half of them are enough to show everything. */
const MANY = 150;

let opened: Awaited<ReturnType<typeof freshDatabase>>;
const told: Progress[] = [];
beforeAll(async () => {
  opened = await freshDatabase();
  await seedDemo(opened.database, NOW, { many: MANY, told: (progress) => told.push(progress) });
});
afterAll(() => opened.dispose());

/** The rows of a query, each as the values of its columns. */
const values = async (sql: string): Promise<unknown[][]> =>
  (await opened.database.reader.rows(sql)).map((row) => Object.values(row).map((value) => value ?? null));
const count = async (from: string): Promise<number> =>
  Number((await values(`SELECT COUNT(*) AS many FROM ${from}`))[0]?.[0]);

describe('the demo’s vendor', () => {
  test('has customers in every zone, with every product in every edition', async () => {
    expect(await count('customers')).toBe(MANY + namedCustomers.length);
    expect(
      await values('SELECT COUNT(DISTINCT product) AS p, COUNT(DISTINCT edition) AS e FROM licences'),
    ).toEqual([[11, 2]]);
    expect(await count('(SELECT DISTINCT product, edition FROM licences) x')).toBe(22);
    expect(await count("(SELECT DISTINCT district FROM sites WHERE city = '深圳市') x")).toBe(10);
    expect(await count("sites WHERE city IN ('上海市', '北京市', '成都市', '武汉市')")).toBeGreaterThan(10);
  });

  test('shows every state of a quote, a contract, a visit and a training', async () => {
    const some = async (from: string): Promise<void> =>
      expect.soft([from, await count(from)]).not.toEqual([from, 0]);
    for (const status of ['ACCEPTED', 'LOST', 'SUPERSEDED']) await some(`quotes WHERE status = '${status}'`);
    await some(`quotes WHERE status = 'SENT' AND validUntil >= '${TODAY}'`);
    await some(`quotes WHERE status = 'SENT' AND validUntil < '${TODAY}'`);
    await some("contracts WHERE kind = 'SALE'");
    await some('contracts WHERE renewalOfId IS NOT NULL');
    await some("contracts WHERE status = 'CANCELLED'");
    await some(`contracts WHERE kind = 'SERVICE' AND endsOn < '${TODAY}' AND renewedById IS NULL`);
    await some(
      `contracts WHERE kind = 'SERVICE' AND endsOn BETWEEN '${TODAY}' AND '2026-06-02' AND renewedById IS NULL`,
    );
    await some("audit_entries WHERE operation = 'upgradeEdition'");
    for (const status of ['PLANNED', 'COMPLETED', 'CANCELLED'])
      await some(`planned_visits WHERE status = '${status}'`);
    for (const status of ['BOOKED', 'HELD', 'CANCELLED'])
      await some(`training_sessions WHERE status = '${status}'`);
    await some('licences WHERE awaitsDelivery = 1');
    await some(`releases WHERE releasedOn > '${TODAY}'`);
    await some('representative_assignments');
    await some('contacts WHERE withinHours = 0');
  });

  test('has incidents met, breached and open, with holds and targets that are due today', async () => {
    expect(await count('incidents WHERE resolvedAt <= resolveBy')).toBeGreaterThan(50);
    expect(await count('incidents WHERE resolvedAt > resolveBy')).toBeGreaterThan(2);
    expect(await count('incidents WHERE respondedAt > respondBy')).toBeGreaterThan(2);
    expect(
      await count(
        "incidents WHERE status = 'OPEN' AND orderDueAt BETWEEN '2026-03-02 02:00' AND '2026-03-03 02:00'",
      ),
    ).toBeGreaterThan(3);
    expect(await count('incident_holds')).toBeGreaterThan(5);
    expect(await count('incident_level_changes')).toBeGreaterThan(3);
    expect(await count('(SELECT DISTINCT level FROM incidents) x')).toBe(3);
  });

  test('has money in every state: unbilled, drafted, paid, in part, overdue in each age, credited, voided, waived', async () => {
    for (const status of ['UNBILLED', 'DRAFTED', 'INVOICED', 'WAIVED', 'CANCELLED'])
      expect.soft([status, (await count(`charges WHERE status = '${status}'`)) > 2]).toEqual([status, true]);
    const ages = [
      ['2026-03-02', '9999-12-31'],
      ['2026-01-31', '2026-03-01'],
      ['2026-01-01', '2026-01-30'],
      ['2025-12-02', '2025-12-31'],
      ['2000-01-01', '2025-12-01'],
    ];
    for (const [from, to] of ages)
      expect
        .soft([from, (await count(`receivables WHERE openDueOn BETWEEN '${from}' AND '${to}'`)) > 0])
        .toEqual([from, true]);
    expect(await count('receivables WHERE openDueOn IS NOT NULL AND paidFen > 0')).toBeGreaterThan(0);
    expect(await count('receivables WHERE openDueOn IS NULL')).toBeGreaterThan(200);
    expect(await values('SELECT DISTINCT kind FROM credit_notes ORDER BY kind')).toEqual([
      ['CREDIT'],
      ['VOID'],
    ]);
    expect(await count("payments WHERE kind = 'REVERSAL'")).toBeGreaterThan(0);
    expect(await count('tax_invoices')).toBeGreaterThan(100);
    expect(await count("billing_runs WHERE status = 'ISSUED'")).toBeGreaterThan(20);
    expect(await count('accounting_months WHERE lockedAt IS NOT NULL')).toBeGreaterThan(20);
  });

  test('has a table for each year, and next year’s as a draft with other figures', async () => {
    const tables = 'SELECT year, status, effectiveFrom FROM rate_tables ORDER BY year, revision';
    expect(await values(tables)).toEqual([
      [2005, 'PUBLISHED', '2005-01-01'],
      [2024, 'PUBLISHED', '2024-02-01'],
      [2025, 'PUBLISHED', '2025-01-01'],
      [2026, 'PUBLISHED', '2026-01-01'],
      [2027, 'DRAFT', '2027-01-01'],
    ]);
  });

  test('adds up, was audited as in life, and nothing of it is in the future', async () => {
    await expectAllInOrder(opened.database);
    expect(await count("audit_entries WHERE recordedAt > '2026-03-02 02:00:00.000'")).toBe(0);
    const [unordered] = await values(
      'SELECT COUNT(*) AS many FROM audit_entries a JOIN audit_entries b ON b.chain = a.chain AND b.sequence = a.sequence + 1 WHERE b.recordedAt < a.recordedAt',
    );
    expect(unordered).toEqual([0]);
    expect(told.at(-1)?.done).toBe(told.at(-1)?.of);
  });
});

test('a database that has data is left alone', async () => {
  const before = await count('audit_entries');
  expect(await seedDemo(opened.database, NOW)).toBe(false);
  expect(await count('audit_entries')).toBe(before);
});

test.each([
  ['a leap day', '2024-02-29T04:00:00.000Z'],
  ['the first of March in Shanghai, still February elsewhere', '2027-02-28T16:30:00.000Z'],
  ['the last minute of a year', '2026-12-31T15:59:30.000Z'],
  ['a day of billing, a minute after midnight', '2026-01-24T16:01:00.000Z'],
])('the demo can be made on any day: %s', async (_, now) => {
  const { database, dispose } = await freshDatabase();
  try {
    expect(await seedDemo(database, new Date(now), { many: 45 })).toBe(true);
    await expectAllInOrder(database);
  } finally {
    await dispose();
  }
});
