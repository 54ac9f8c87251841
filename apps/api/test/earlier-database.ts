import { createDataSource, type DatabaseSettings } from '../src/database/data-source.js';
import type { DataSource } from 'typeorm';

/** An open database as it was before a migration, empty; `Database.open` brings it up to date later. The caller closes it. */
export async function databaseBefore(settings: DatabaseSettings, migration: string): Promise<DataSource> {
  const dataSource = createDataSource(settings);
  await dataSource.initialize();
  const { migrations } = dataSource;
  const at = migrations.findIndex(({ name }) => name === migration);
  if (at < 0) throw new Error(`No migration ${migration}`);
  Object.assign(dataSource, { migrations: migrations.slice(0, at) });
  await dataSource.runMigrations({ transaction: 'each' });
  return dataSource;
}
