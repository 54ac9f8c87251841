import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAllInOrder } from '../../test/all-in-order.js';
import { freshDatabase } from '../../test/test-database.js';
import type { Progress } from './progress.js';
import { seedDemo } from './seed-demo.js';
import { NotOurs, seedVolume } from './seed-volume.js';

const NOW = new Date('2026-03-02T02:00:00.000Z');

let opened: Awaited<ReturnType<typeof freshDatabase>>;
const told: Progress[] = [];
beforeAll(async () => {
  opened = await freshDatabase();
  await seedVolume(opened.database, { contracts: 24, now: NOW, told: (progress) => told.push(progress) });
}, 120_000);
afterAll(() => opened.dispose());

const count = async (from: string): Promise<number> => {
  const [row] = await opened.database.reader.rows<{ many: number }>(`SELECT COUNT(*) AS many FROM ${from}`);
  return row?.many ?? 0;
};

describe('the volume', () => {
  test('has as many contracts as wanted, each renewing the one before, and an invoice with four lines of fees for each', async () => {
    expect(await count('contracts')).toBe(24);
    expect(await count('contracts WHERE renewalOfId IS NOT NULL')).toBe(18);
    expect(await count("invoice_lines WHERE kind = 'ANNUAL_FEE'")).toBe(96);
    expect(await count("invoices WHERE status = 'ISSUED'")).toBeGreaterThanOrEqual(24);
    expect(await count("charges WHERE status = 'UNBILLED'")).toBe(0);
    expect(await count('service_orders')).toBeGreaterThan(10);
    await expectAllInOrder(opened.database);
  });

  test('says how far it is', () => {
    expect(told).toContainEqual({ what: 'contracts', done: 24, of: 24 });
    expect(told.at(-1)).toMatchObject({ what: 'months billed' });
    expect(told.at(-1)?.done).toBe(told.at(-1)?.of);
  });

  test('goes on from what is there until there are as many as wanted, and invoices them once', async () => {
    await seedVolume(opened.database, { contracts: 24, now: NOW });
    expect(await count('contracts')).toBe(24);
    await seedVolume(opened.database, { contracts: 32, now: NOW });
    expect(await count('contracts')).toBe(32);
    expect(await count("invoice_lines WHERE kind = 'ANNUAL_FEE'")).toBe(128);
    await expectAllInOrder(opened.database);
  });
});

test('a volume is not put into a database that holds something else', async () => {
  const { database, dispose } = await freshDatabase();
  await seedDemo(database, NOW, { customers: false });
  await expect(seedVolume(database, { contracts: 4, now: NOW })).rejects.toThrow(NotOurs);
  await dispose();
});
