import type { QueryRunner } from 'typeorm';
import { TableIndex, type TableIndexOptions } from 'typeorm';

/**
 * Adds columns that are missing, each given as in SQL. A plain statement, for the embedded database would else copy the
 * table, which others refer to; it may be run again after it was killed.
 */
export async function addColumnsOnce(
  runner: QueryRunner,
  table: string,
  columns: readonly string[],
): Promise<void> {
  for (const column of columns) {
    const name = column.split(' ')[0] ?? '';
    if (!(await runner.hasColumn(table, name)))
      await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column}`);
  }
}

/** Takes columns away that are there. */
export async function dropColumnsOnce(
  runner: QueryRunner,
  table: string,
  names: readonly string[],
): Promise<void> {
  for (const name of names)
    if (await runner.hasColumn(table, name)) await runner.query(`ALTER TABLE ${table} DROP COLUMN ${name}`);
}

/** Puts one index in another's place; the new one first, for a foreign key needs one. */
export async function replaceIndex(
  runner: QueryRunner,
  table: string,
  old: string,
  replacement: TableIndexOptions,
): Promise<void> {
  const names = async () => (await runner.getTable(table))?.indices.map(({ name }) => name) ?? [];
  if (!(await names()).includes(replacement.name))
    await runner.createIndex(table, new TableIndex(replacement));
  if ((await names()).includes(old)) await runner.dropIndex(table, old);
}
