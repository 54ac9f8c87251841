import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityMetadata, QueryRunner } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../src/database/database.js';
import { guards } from '../src/database/guards/guards.js';
import { keepGuards, liftGuards } from '../src/database/guards/keep-guards.js';
import { freshDatabase } from './test-database.js';

let database: Database;
let dispose: () => Promise<void>;
let runner: QueryRunner;
beforeAll(async () => {
  ({ database, dispose } = await freshDatabase());
  runner = database.dataSource.createQueryRunner();
  // One row of each table alone, without all that it refers to.
  const isMariaDb = database.dataSource.options.type === 'mariadb';
  await runner.query(isMariaDb ? 'SET SESSION foreign_key_checks = 0' : 'PRAGMA foreign_keys = OFF');
});
afterAll(async () => {
  await runner.release();
  await dispose();
});

const SOURCES = new URL('../src', import.meta.url).pathname;

/** All that the product's own statements are written in. */
const source = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.includes('migrations'))
  .map((path) => readFileSync(join(SOURCES, path), 'utf8'))
  .join('\n');

/** What nobody edits yet, and will; and what is worked out anew at will. */
const FREE = new Set(['customers', 'sites', 'users', 'releases', 'impact_charges', 'impact_customers']);

test('what no statement of the product ever changes or deletes, the database keeps too', () => {
  const kept = database.dataSource.entityMetadatas
    .map(({ tableName }) => tableName)
    .filter((table) => !new RegExp(`(UPDATE|DELETE\\s+FROM)\\s+${table}\\b`).test(source));
  const guarded = new Set(guards.map(({ table }) => table));
  expect(kept.length).toBeGreaterThan(15);
  // A new one needs its guard in guards.ts.
  expect(kept.filter((table) => !guarded.has(table) && !FREE.has(table))).toEqual([]);
});

/** In which state a row is frozen, where it isn't always. */
const FROZEN: Record<string, Record<string, unknown>> = {
  invoices: { status: 'ISSUED' },
  rate_tables: { status: 'PUBLISHED' },
};

/** What a frozen row stands under. */
const PARENTS: Record<string, string> = {
  invoice_lines: 'invoices',
  rate_table_edits: 'rate_tables',
  rate_table_comments: 'rate_tables',
  rate_table_submissions: 'rate_tables',
};

function valueOf({ type, length, isPrimary }: ColumnMetadata): unknown {
  if (type === 'integer' || type === 'bigint') return 1;
  if (type === 'date') return '2026-01-01';
  if (type === 'datetime') return '2026-01-01 00:00:00.000';
  return isPrimary ? 'one' : 'x'.repeat(Math.min(2, Number(length) || 2));
}

const tableOf = (name: string): EntityMetadata => database.dataSource.getMetadata(name);

/** Puts one frozen row into a table, under a frozen parent where there is one. */
async function freeze(table: string): Promise<void> {
  const parent = PARENTS[table];
  const { columns } = tableOf(table);
  const row = new Map(columns.map((column) => [column.databaseName, valueOf(column)]));
  for (const column of columns)
    if (parent && column.databaseName === (parent === 'invoices' ? 'invoiceId' : 'rateTableId'))
      row.set(column.databaseName, `of-${table}`);
  for (const [column, value] of Object.entries(FROZEN[table] ?? {})) row.set(column, value);
  await insert(table, row);
  if (!parent) return;
  const head = new Map(tableOf(parent).columns.map((column) => [column.databaseName, valueOf(column)]));
  for (const name of ['id', 'number', 'year'])
    if (head.has(name)) head.set(name, name === 'year' ? 9 : `of-${table}`);
  if (head.has('year')) head.set('revision', table.length);
  for (const [column, value] of Object.entries(FROZEN[parent] ?? {})) head.set(column, value);
  await insert(parent, head);
}

async function insert(table: string, row: ReadonlyMap<string, unknown>): Promise<void> {
  const marks = [...row].map(() => '?').join(',');
  await runner.query(`INSERT INTO ${table} (${[...row.keys()].join(',')}) VALUES (${marks})`, [
    ...row.values(),
  ]);
}

const frozen = [...new Set(guards.map(({ table }) => table))];
const keyOf = (table: string): string => tableOf(table).primaryColumns[0]?.databaseName ?? 'id';

/** Statements that change or delete the one row, by its key and all at once. */
function attempts(table: string): string[] {
  const key = keyOf(table);
  return [
    `UPDATE ${table} SET ${key} = 'other'`,
    `UPDATE ${table} SET ${key} = 'other' WHERE ${key} = 'one'`,
    `DELETE FROM ${table} WHERE ${key} = 'one'`,
    `DELETE FROM ${table}`,
  ];
}

test.each(frozen)('%s: SQL neither changes nor deletes what is frozen there', async (table) => {
  if (table === 'audit_chain') await removeHeads();
  await freeze(table);
  const all = `SELECT * FROM ${table} WHERE ${keyOf(table)} = 'one'`;
  const before: unknown = await runner.query(all);
  expect(before).toHaveLength(1);
  const says = guards.find((guard) => guard.table === table)?.says ?? '';
  for (const statement of attempts(table))
    await expect(runner.query(statement), statement).rejects.toThrow(says);
  expect(await runner.query(all)).toEqual(before);
});

test('control: with the guards lifted the same SQL does it in each', async () => {
  await liftGuards(database.dataSource);
  try {
    for (const table of frozen) {
      const [, change = '', , remove = ''] = attempts(table);
      await runner.query(change);
      const changed: unknown = await runner.query(`SELECT 1 FROM ${table} WHERE ${keyOf(table)} = 'other'`);
      expect(changed, table).toHaveLength(1);
      await runner.query(remove);
      expect(await runner.query(`SELECT 1 FROM ${table}`), table).toEqual([]);
    }
  } finally {
    await keepGuards(database.dataSource);
  }
});

/** The heads of the chains are there from the beginning. */
async function removeHeads(): Promise<void> {
  await liftGuards(database.dataSource);
  await runner.query('DELETE FROM audit_chain');
  await keepGuards(database.dataSource);
}
