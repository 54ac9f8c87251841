import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { embeddedFile, openEmbeddedFile } from '../database/embedded-file.js';
import type { EmbeddedConnection } from '../database/embedded-driver.js';
import { type Backup, BackupProblem, makeWhole } from './backup-file.js';

/** Copies the embedded database as it is at one instant, while it is used. */
export async function backupEmbedded(folder: string, to: string): Promise<Backup> {
  const file = embeddedFile(folder);
  if (!existsSync(file)) throw new BackupProblem(`There is no database in the folder ${folder}.`);
  return makeWhole(to, (partial) => {
    withConnection(file, (connection) => connection.prepare('VACUUM INTO ?').run(partial));
    requireWhole(partial);
    return Promise.resolve();
  });
}

/**
 * Puts a backup in the place of the embedded database, and gives where the one that was there has been put aside; null where
 * there was none. A database with data is replaced only when `force` says so; one in use never.
 */
export function restoreEmbedded(
  from: string,
  folder: string,
  { force, now }: { force: boolean; now: Date },
): string | null {
  const file = embeddedFile(folder);
  const copy = `${file}.restoring`;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if (existsSync(file)) requireReplaceable(file, force);
  try {
    copyFileSync(from, copy);
    requireWhole(copy);
  } catch (error) {
    rmSync(copy, { force: true });
    throw error instanceof BackupProblem
      ? error
      : new BackupProblem(`The backup cannot be read: ${(error as Error).message}`);
  }
  const aside = existsSync(file) ? putAside(file, now) : null;
  for (const rest of [`${file}-wal`, `${file}-shm`]) rmSync(rest, { force: true });
  renameSync(copy, file);
  return aside;
}

function putAside(file: string, now: Date): string {
  const aside = `${file}.replaced-${now.toISOString().replaceAll(/[-:.]/g, '')}`;
  renameSync(file, aside);
  return aside;
}

function requireReplaceable(file: string, force: boolean): void {
  const connection = openEmbeddedFile(file);
  try {
    if (!force && hasData(connection))
      throw new BackupProblem('The database has data: --force replaces it, and puts it aside.');
    connection.pragma('busy_timeout = 100');
    // Leaving the write-ahead log brings all of it into the file, and takes the database for itself alone.
    connection.pragma('journal_mode = DELETE');
  } catch (error) {
    if (error instanceof BackupProblem) throw error;
    const isBusy = String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY');
    throw new BackupProblem(
      isBusy
        ? 'The database is in use: stop the product first.'
        : `What is there is no database: ${(error as Error).message}`,
    );
  } finally {
    connection.close();
  }
}

function hasData(connection: EmbeddedConnection): boolean {
  const tables = connection
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'users'")
    .all();
  return tables.length > 0 && connection.prepare('SELECT id FROM users LIMIT 1').all().length > 0;
}

/** Reads every page: a file cut short or damaged is found, and one that is no database of this product. */
function requireWhole(file: string): void {
  let found: unknown;
  try {
    found = withConnection(file, (connection) => {
      const [answer] = connection.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[];
      const [users] = connection.prepare("SELECT name FROM sqlite_master WHERE name = 'migrations'").all();
      return users ? answer?.integrity_check : 'it holds something else';
    });
  } catch (error) {
    found = (error as Error).message;
  }
  if (found !== 'ok')
    throw new BackupProblem(`The file is no whole backup of the embedded database: ${String(found)}`);
}

function withConnection<T>(file: string, work: (connection: EmbeddedConnection) => T): T {
  const connection = openEmbeddedFile(file);
  try {
    return work(connection);
  } finally {
    connection.close();
  }
}
