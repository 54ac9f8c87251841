import { closeSync, createReadStream, createWriteStream, openSync, readSync, statSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../database/data-source.js';
import { type Backup, BackupProblem, makeWhole } from './backup-file.js';
import { runMariadbProgram } from './mariadb-program.js';

/** One transaction sees one instant. Triggers stay out: the product makes its own, in the name of the user that restores. */
const DUMP = [
  '--single-transaction',
  '--quick',
  '--skip-lock-tables',
  '--skip-triggers',
  '--hex-blob',
  '--no-tablespaces',
];

/** Dumps the MariaDB database as it is at one instant, while it is used. */
export function backupMariadb(url: string, to: string): Promise<Backup> {
  return makeWhole(to, async (partial) => {
    await runMariadbProgram('mariadb-dump', url, DUMP, { to: createWriteStream(partial) });
    requireWhole(partial);
  });
}

/**
 * Puts a dump in the place of what the MariaDB database holds. A database with data is replaced only when `force` says so,
 * one that others are connected to never.
 */
export async function restoreMariadb(
  from: string,
  url: string,
  { force }: { force: boolean },
): Promise<void> {
  requireWhole(from);
  const dataSource = createDataSource({ kind: 'mariadb', url, connections: 1 });
  await dataSource.initialize();
  try {
    await requireReplaceable(dataSource, force);
    await empty(dataSource);
    await runMariadbProgram('mariadb', url, ['--batch'], { from: createReadStream(from) });
  } finally {
    await dataSource.destroy();
  }
}

async function requireReplaceable(dataSource: DataSource, force: boolean): Promise<void> {
  const [others] = await dataSource.query<{ total: number }[]>(
    'SELECT COUNT(*) AS total FROM information_schema.PROCESSLIST WHERE DB = DATABASE() AND ID <> CONNECTION_ID()',
  );
  if (Number(others?.total) > 0) throw new BackupProblem('The database is in use: stop the product first.');
  const tables = await tablesOf(dataSource);
  if (force || tables.length === 0) return;
  const isOurs = tables.includes('users') && tables.includes('migrations');
  const hasData = !isOurs || (await dataSource.query<object[]>('SELECT id FROM users LIMIT 1')).length > 0;
  if (hasData) throw new BackupProblem('The database has data: --force removes it. Back it up first.');
}

/** No table stays: not one that the backup doesn't know. */
async function empty(dataSource: DataSource): Promise<void> {
  const names = await tablesOf(dataSource);
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SET FOREIGN_KEY_CHECKS = 0');
    for (const name of names) await runner.query(`DROP TABLE \`${name}\``);
    await runner.query('SET FOREIGN_KEY_CHECKS = 1');
    await runner.query('ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
  } finally {
    await runner.release();
  }
}

async function tablesOf(dataSource: DataSource): Promise<string[]> {
  const rows = await dataSource.query<{ name: string }[]>(
    "SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE'",
  );
  return rows.map(({ name }) => name);
}

/** A dump begins and ends with a line that says so: one cut short is found. */
function requireWhole(file: string): void {
  const [first, last] = [partOf(file, 'first'), partOf(file, 'last')];
  if (/^-- (MariaDB|MySQL) dump/m.test(first) && /^-- Dump completed/m.test(last)) return;
  throw new BackupProblem('The file is no whole dump of a MariaDB database.');
}

const PART_BYTES = 4096;

function partOf(file: string, which: 'first' | 'last'): string {
  try {
    const { size } = statSync(file);
    const bytes = Buffer.alloc(Math.min(PART_BYTES, size));
    const handle = openSync(file, 'r');
    readSync(handle, bytes, 0, bytes.length, which === 'first' ? 0 : size - bytes.length);
    closeSync(handle);
    return bytes.toString('utf8');
  } catch (error) {
    throw new BackupProblem(`The backup cannot be read: ${(error as Error).message}`);
  }
}
