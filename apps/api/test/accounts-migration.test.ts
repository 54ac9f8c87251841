import { afterAll, beforeAll, expect, test } from 'vitest';
import { Database } from '../src/database/database.js';
import type { DatabaseSettings } from '../src/database/data-source.js';
import { databaseBefore } from './earlier-database.js';
import { freshDatabaseSettings } from './test-database.js';

const AT = '2026-01-05 02:00:00.000';

let settings: DatabaseSettings;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ settings, remove } = await freshDatabaseSettings());
});
afterAll(() => remove());

test('who was there is active, of our own and at version 1, with session and roles; no licence is registered; once', async () => {
  const before = await databaseBefore(settings, 'Accounts1764500000000');
  const insert = (table: string, row: Record<string, string | number>) =>
    before.query(
      `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
        .map(() => '?')
        .join(', ')})`,
      Object.values(row),
    );
  await insert('users', {
    id: 'u',
    login: 'u',
    name: 'U',
    roles: '["SALES"]',
    passwordHash: 'x',
    createdAt: AT,
  });
  await insert('sessions', { id: 's', userId: 'u', createdAt: AT, expiresAt: AT });
  await insert('customers', {
    id: 'c',
    name: '甲',
    shortCode: 'A',
    searchText: '甲 a',
    createdAt: AT,
    createdById: 'u',
  });
  await insert('sites', {
    id: 'p',
    customerId: 'c',
    name: '总部',
    city: '深圳市',
    district: '福田区',
    address: '一路',
  });
  const licence = {
    product: 'FINANCE',
    productName: '财务通',
    edition: 'NETWORK',
    serial: 'A-1',
    operators: 1,
  };
  await insert('licences', {
    id: 'l',
    customerId: 'c',
    siteId: 'p',
    deliveredOn: '2026-01-05',
    createdAt: AT,
    ...licence,
  });
  await before.destroy();
  for (let opened = 0; opened < 2; opened += 1) {
    const database = await Database.open(settings);
    const { reader } = database;
    expect(await reader.rows('SELECT login, roles, customerId, deactivatedAt, version FROM users')).toEqual([
      { login: 'u', roles: '["SALES"]', customerId: null, deactivatedAt: null, version: 1 },
    ]);
    expect(await reader.rows('SELECT userId FROM sessions')).toEqual([{ userId: 'u' }]);
    expect(await reader.rows('SELECT serial, registeredAt, registeredById FROM licences')).toEqual([
      { serial: 'A-1', registeredAt: null, registeredById: null },
    ]);
    await database.close();
  }
}, 90_000);
