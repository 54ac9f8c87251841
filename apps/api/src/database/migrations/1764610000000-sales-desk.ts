import type { MigrationInterface, QueryRunner } from 'typeorm';
import { pinyinOf } from '../pinyin-of.js';
import { addColumnsOnce, dropColumnsOnce } from './column-words.js';

const RENEWALS = 'ix_contracts_renewals';
/** Names spelt at a time. */
const AT_ONCE = 500;

/** Customers are found by pinyin; service contracts that nobody has renewed, by their last day. May be killed and run again. */
export class SalesDesk1764610000000 implements MigrationInterface {
  readonly name = 'SalesDesk1764610000000';

  async up(runner: QueryRunner): Promise<void> {
    // With a default: the release before adds customers too, until its last process has ended.
    await addColumnsOnce(runner, 'customers', ["pinyin varchar(900) NOT NULL DEFAULT ''"]);
    await runner.query(
      `CREATE INDEX IF NOT EXISTS ${RENEWALS} ON contracts (kind, renewedById, cancelledFrom, endsOn, id)`,
    );
    await spellAll(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    const on = runner.dataSource.options.type === 'mariadb' ? ' ON contracts' : '';
    await runner.query(`DROP INDEX IF EXISTS ${RENEWALS}${on}`);
    await dropColumnsOnce(runner, 'customers', ['pinyin']);
  }
}

async function spellAll(runner: QueryRunner): Promise<void> {
  for (let last = ''; ;) {
    const rows = (await runner.query(
      `SELECT id, name FROM customers WHERE id > ? AND pinyin = '' ORDER BY id LIMIT ${AT_ONCE}`,
      [last],
    )) as { id: string; name: string }[];
    for (const { id, name } of rows)
      await runner.query('UPDATE customers SET pinyin = ? WHERE id = ?', [pinyinOf(name), id]);
    const end = rows.at(-1);
    if (!end) return;
    last = end.id;
  }
}
