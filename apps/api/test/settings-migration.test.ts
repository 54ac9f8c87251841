import { afterAll, beforeAll, expect, test } from 'vitest';
import { Database } from '../src/database/database.js';
import type { DatabaseSettings } from '../src/database/data-source.js';
import { currentSettings } from '../src/modules/settings/current-settings.js';
import { databaseBefore } from './earlier-database.js';
import { freshDatabaseSettings } from './test-database.js';

let settings: DatabaseSettings;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ settings, remove } = await freshDatabaseSettings());
});
afterAll(() => remove());

test('the payment term that was set is taken over, beside the presets, once', async () => {
  const before = await databaseBefore(settings, 'Settings1764550000000');
  await before.query(
    "INSERT INTO billing_settings (id, paymentTermDays, changedById) VALUES ('billing', 45, 'u')",
  );
  await before.destroy();
  for (let opened = 0; opened < 2; opened += 1) {
    const database = await Database.open(settings);
    expect(await currentSettings(database.reader)).toMatchObject({
      version: 1,
      publishNeedsApproval: 0,
      salesDiscountPercent: 10,
      adminDiscountPercent: 30,
      paymentTermDays: 45,
    });
    await database.close();
  }
});
