import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { asked, fuwutong } from '../../test/command-line.js';
import { boundTo, manyCharges } from '../../test/many-charges.js';
import { freshDatabaseSettings } from '../../test/test-database.js';
import { Database } from '../database/database.js';
import type { DatabaseSettings } from '../database/data-source.js';
import type { Billed } from '../modules/billing-runs/bill.js';
import { seedDemo } from '../seed/seed-demo.js';

// Each run is a process of its own.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let settings: DatabaseSettings;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ settings, remove } = await freshDatabaseSettings());
  const database = await Database.open(settings);
  await seedDemo(database, new Date(), { customers: false });
  await manyCharges(boundTo(database), { customers: 3, each: 2 });
  await manyCharges(boundTo(database), { customers: 1, each: 1, dueOn: '2026-02-02' });
  await database.close();
});
afterAll(() => remove());

/** How many drafts there are, and in whose names. */
async function drafts(): Promise<string[]> {
  const database = await Database.open(settings);
  const rows = await database.reader.rows<{ login: string }>(
    "SELECT u.login FROM invoices i JOIN users u ON u.id = i.createdById WHERE i.status = 'DRAFT'",
  );
  await database.close();
  return rows.map(({ login }) => login);
}

const expected = {
  dueBy: '2026-02-01',
  charges: 6,
  invoices: 3,
  totalFen: 600_000,
  leftOut: [{ reason: 'NOT_DUE', count: 1, totalFen: 100_000 }],
};

test('a dry run says what would be drafted and what is left out and why, and stores nothing', async () => {
  const { code, answer } = await asked<Billed>(settings, 'bill', '--dry-run', '--due-by', '2026-02-01');
  expect([code, answer]).toEqual([0, { ...expected, billingRunId: null }]);
  const { out } = await fuwutong(settings, ['bill', '--dry-run', '--due-by', '2026-02-01']);
  expect(out).toContain('Would be made: 3 drafts of 6 charges due by 2026-02-01, 6000.00 yuan.');
  expect(out).toMatch(/NOT_DUE +1 +1000\.00/);
  expect(await drafts()).toEqual([]);
});

test('wrong use and refusals bill nothing', async () => {
  const wrong: [string[], number, RegExp][] = [
    [['--due-by', '2026-02-30'], 2, /YYYY-MM-DD/],
    [['--due-by', '2100-01-01'], 1, /at the latest/],
    [['--as', 'sales'], 1, /sales is no administrator/],
  ];
  for (const [args, code, says] of wrong) {
    const ran = await fuwutong(settings, ['bill', ...args]);
    expect([ran.code, ran.out]).toEqual([code, '']);
    expect(ran.err).toMatch(says);
  }
  expect(await drafts()).toEqual([]);
});

test('it drafts what the dry run said, and the second time nothing', async () => {
  const first = await asked<Billed>(settings, 'bill', '--due-by', '2026-02-01');
  expect(first).toMatchObject({ code: 0, answer: expected });
  const second = await asked<Billed>(settings, 'bill', '--due-by', '2026-02-01');
  expect(second).toMatchObject({ code: 0, answer: { charges: 0, invoices: 0, totalFen: 0 } });
  expect(await drafts()).toEqual(['admin', 'admin', 'admin']);
});
