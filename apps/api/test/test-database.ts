import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mysql from 'mysql2/promise';
import { Database } from '../src/database/database.js';
import type { DatabaseSettings } from '../src/database/data-source.js';
import { layOutDatabase, layOutFolder } from './template-database.js';

/** Which database the tests run on. */
export const testDatabase = process.env['TEST_DATABASE'] === 'mariadb' ? 'mariadb' : 'embedded';

/** A place for a database that only one test file uses, and the function that removes it. */
export async function freshDatabaseSettings(): Promise<{
  settings: DatabaseSettings;
  remove: () => Promise<void>;
}> {
  if (testDatabase === 'embedded') {
    const folder = mkdtempSync(join(tmpdir(), 'fuwutong-test-'));
    return {
      settings: { kind: 'embedded', folder },
      remove: async () => rmSync(folder, { recursive: true, force: true }),
    };
  }
  const server = process.env['TEST_MARIADB_URL'];
  if (!server) throw new Error('Set TEST_MARIADB_URL to a MariaDB server that tests may create databases on');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await run(server, `CREATE DATABASE ${name}`);
  const settings = {
    kind: 'mariadb',
    url: `${server.replace(/\/$/, '').replace(/^mysql:/, 'mariadb:')}/${name}`,
  } as const;
  return { settings, remove: () => run(server, `DROP DATABASE ${name}`) };
}

/** An open, empty database of this release, and the function that closes and removes it. */
export async function freshDatabase(): Promise<{
  database: Database;
  settings: DatabaseSettings;
  dispose: () => Promise<void>;
}> {
  const { settings, remove } = await freshDatabaseSettings();
  if (settings.kind === 'embedded') await layOutFolder(settings.folder);
  else await layOutDatabase(settings.url);
  const database = await Database.open(settings);
  const dispose = async () => {
    await database.close();
    await remove();
  };
  return { database, settings, dispose };
}

async function run(server: string, sql: string): Promise<void> {
  const connection = await mysql.createConnection(server);
  await connection.query(sql);
  await connection.end();
}
