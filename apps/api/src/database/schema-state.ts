import type { DataSource } from 'typeorm';
import { keepGuards, liftGuards } from './guards/keep-guards.js';

/** Raised where a database must not be changed and its schema is not this release's. */
export class SchemaOutdated extends Error {}

/** The migrations that this release knows and that have not run here, the oldest first. Changes nothing. */
export async function pendingMigrations(dataSource: DataSource): Promise<string[]> {
  const run = await migrationsRun(dataSource);
  return knownMigrations(dataSource).filter((name) => !run.includes(name));
}

/**
 * Runs what migrations there are to run, and gives their names. What is frozen is free meanwhile; should they be killed, the next
 * start goes on and freezes it again. The guards of a later release are left as they are.
 */
export async function bringUpToDate(dataSource: DataSource): Promise<string[]> {
  const pending = await pendingMigrations(dataSource);
  if (pending.length > 0) {
    await liftGuards(dataSource);
    await dataSource.runMigrations({ transaction: 'each' });
  }
  const known = knownMigrations(dataSource);
  if ((await migrationsRun(dataSource)).every((name) => known.includes(name))) await keepGuards(dataSource);
  return pending;
}

/** Throws SchemaOutdated where a migration has not run. */
export async function requireUpToDate(dataSource: DataSource): Promise<void> {
  if ((await pendingMigrations(dataSource)).length === 0) return;
  throw new SchemaOutdated('The database is of an earlier release: back it up, then run `migrate`.');
}

const knownMigrations = (dataSource: DataSource): string[] =>
  dataSource.migrations.flatMap(({ name }) => name ?? []);

async function migrationsRun(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    if (!(await runner.hasTable('migrations'))) return [];
    const rows = (await runner.query('SELECT name FROM migrations')) as { name: string }[];
    return rows.map(({ name }) => name);
  } finally {
    await runner.release();
  }
}
