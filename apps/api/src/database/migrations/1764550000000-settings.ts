import type { MigrationInterface, QueryRunner } from 'typeorm';
import { instant, key, nullable, references, table, text, whole } from './table-words.js';

/**
 * The settings, in one row. The payment term is taken over from `billing_settings`, which stays for the release before:
 * it reads and writes it until its last process has ended.
 */
export class Settings1764550000000 implements MigrationInterface {
  readonly name = 'Settings1764550000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(settings, true);
    await runner.query(
      `INSERT INTO settings (id, version, publishNeedsApproval, salesDiscountPercent, adminDiscountPercent, paymentTermDays)
       SELECT 'settings', 1, 0, 10, 30, COALESCE((SELECT paymentTermDays FROM billing_settings WHERE id = 'billing'), 30)
       FROM (SELECT 1 AS one) AS source WHERE NOT EXISTS (SELECT id FROM settings)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(settings, true);
  }
}

const settings = table('settings', {
  columns: [
    key('id', 16),
    whole('version'),
    whole('publishNeedsApproval'),
    whole('salesDiscountPercent'),
    whole('adminDiscountPercent'),
    whole('paymentTermDays'),
    text('sellerName', 120, nullable),
    text('sellerNameEn', 120, nullable),
    text('sellerAddress', 200, nullable),
    text('sellerAddressEn', 200, nullable),
    text('sellerPhone', 40, nullable),
    text('sellerCreditCode', 18, nullable),
    text('sellerBank', 120, nullable),
    text('sellerAccount', 40, nullable),
    instant('changedAt', nullable),
    text('changedById', 36, nullable),
  ],
  foreignKeys: [references('fk_settings_changed_by', 'changedById', 'users')],
});
