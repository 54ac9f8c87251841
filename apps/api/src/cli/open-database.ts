import { existsSync } from 'node:fs';
import type { DatabaseSettings } from '../database/data-source.js';
import { embeddedFile } from '../database/embedded-file.js';
import { Database } from '../database/database.js';
import { SchemaOutdated } from '../database/schema-state.js';
import { Problem } from './command.js';

/** Works with the database and closes it; one that must be there already is not made, and one of an earlier release not changed. */
export async function withDatabase<T>(
  settings: DatabaseSettings,
  { migrates = false },
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await open(settings, migrates);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

async function open(settings: DatabaseSettings, migrates: boolean): Promise<Database> {
  const isThere = settings.kind === 'mariadb' || existsSync(embeddedFile(settings.folder));
  if (!isThere && !migrates)
    throw new Problem(`There is no database ${placeOf(settings)}. \`migrate\` makes one.`);
  try {
    return await Database.open(settings, { migrates });
  } catch (error) {
    if (error instanceof SchemaOutdated) throw new Problem(error.message);
    throw new Problem(`The database ${placeOf(settings)} cannot be opened: ${(error as Error).message}`);
  }
}

/** Where the database is, in words that show no password. */
export function placeOf(settings: DatabaseSettings): string {
  return settings.kind === 'embedded' ? `in the folder ${settings.folder}` : 'at DATABASE_URL';
}
