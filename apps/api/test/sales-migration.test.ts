import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDataSource } from '../src/database/data-source.js';
import { Database } from '../src/database/database.js';
import { FirstWorkingDay1764000000000 } from '../src/database/migrations/1764000000000-first-working-day.js';
import { freshDatabaseSettings } from './test-database.js';

const AT = '2026-01-05 02:00:00.000';
const ROWS: Record<string, Record<string, string | number>> = {
  users: { id: 'u', login: 'u', name: 'U', roles: '[]', passwordHash: 'x', createdAt: AT },
  rate_tables: {
    id: 't',
    year: 2026,
    revision: 1,
    effectiveFrom: '2026-01-01',
    status: 'PUBLISHED',
    version: 1,
    document: '{}',
    createdAt: AT,
    createdById: 'u',
  },
  customers: { id: 'c', name: '甲', shortCode: 'A', searchText: '甲 a', createdAt: AT, createdById: 'u' },
  sites: { id: 's', customerId: 'c', name: '总部', city: '深圳市', district: '福田区', address: '一路' },
  licences: {
    id: 'l',
    customerId: 'c',
    siteId: 's',
    product: 'FINANCE',
    productName: '财务通',
    edition: 'NETWORK',
    serial: 'A-1',
    deliveredOn: '2026-01-05',
    operators: 1,
    createdAt: AT,
  },
  decisions: { id: 'd', kind: 'ANNUAL_PLAN', rateTableId: 't', request: '{}', outcome: '{}', createdAt: AT },
  quotes: {
    id: 'q',
    number: 'Q-2026-0001',
    status: 'ACCEPTED',
    validUntil: '2026-02-04',
    totalFen: 360_000,
    version: 2,
    customerId: 'c',
    rateTableId: 't',
    createdAt: AT,
    createdById: 'u',
  },
  quote_lines: {
    id: 'ql',
    quoteId: 'q',
    position: 1,
    licenceId: 'l',
    plan: 'FULL',
    years: 1,
    startsOn: '2026-01-05',
    endsOn: '2027-01-04',
    amountFen: 360_000,
    decisionId: 'd',
  },
  contracts: {
    id: 'k',
    number: 'C-2026-0001',
    kind: 'SERVICE',
    status: 'SIGNED',
    signedOn: '2026-01-05',
    startsOn: '2026-01-05',
    endsOn: '2027-01-04',
    totalFen: 360_000,
    customerId: 'c',
    quoteId: 'q',
    rateTableId: 't',
    createdAt: AT,
    createdById: 'u',
  },
};

let settings: Awaited<ReturnType<typeof freshDatabaseSettings>>;
beforeAll(async () => {
  settings = await freshDatabaseSettings();
});
afterAll(() => settings.remove());

test('a database of the first working day keeps every row, and says what is new of it', async () => {
  const first = createDataSource(settings.settings);
  first.setOptions({ migrations: [FirstWorkingDay1764000000000] });
  await first.initialize();
  await first.runMigrations({ transaction: 'each' });
  for (const [table, row] of Object.entries(ROWS)) {
    const names = Object.keys(row);
    await first.query(
      `INSERT INTO ${table} (${names.join(',')}) VALUES (${names.map(() => '?').join(',')})`,
      Object.values(row),
    );
  }
  await first.destroy();

  const database = await Database.open(settings.settings);
  for (const [table, row] of Object.entries(ROWS)) {
    const [kept] = await database.reader.rows(`SELECT ${Object.keys(row).join(',')} FROM ${table}`);
    expect(kept?.['id']).toEqual(row['id']);
  }
  expect(await database.reader.rows('SELECT revision, revisionOfId, discountFen FROM quotes')).toEqual([
    { revision: 1, revisionOfId: null, discountFen: null },
  ]);
  expect(await database.reader.rows('SELECT awaitsDelivery FROM licences')).toEqual([{ awaitsDelivery: 0 }]);
  expect(await database.reader.rows('SELECT renewalOfId, renewedById, cancelledFrom FROM contracts')).toEqual(
    [{ renewalOfId: null, renewedById: null, cancelledFrom: null }],
  );
  await database.close();
});
