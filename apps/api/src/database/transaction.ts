import type { EntityTarget, QueryRunner } from 'typeorm';
import { storedInstant } from './instants.js';
import type { Reader, Row, SqlValue } from './reader.js';

/** One open transaction: what is read here sees what was written here. */
export class Transaction implements Reader {
  private readonly last: (() => Promise<void>)[] = [];

  constructor(private readonly runner: QueryRunner) {}

  /** Leaves work for the end, right before the commit, so that what it locks is locked for a short time. */
  atEnd(work: () => Promise<void>): void {
    this.last.push(work);
  }

  /** Does what was left for the end. */
  async finish(): Promise<void> {
    for (const work of this.last) await work();
  }

  async rows<T extends object = Row>(sql: string, parameters: readonly SqlValue[] = []): Promise<T[]> {
    return (await this.runner.query(sql, [...parameters])) as T[];
  }

  /** Runs an INSERT, UPDATE or DELETE and gives the number of rows it matched. */
  async run(sql: string, parameters: readonly SqlValue[] = []): Promise<number> {
    const { affected } = await this.runner.query(sql, [...parameters], true);
    return affected ?? 0;
  }

  /** Inserts rows of an entity in one statement. Properties that are no column are passed over; a column left out becomes null. */
  async insert<T extends object>(entity: EntityTarget<T>, rows: readonly Partial<T>[]): Promise<void> {
    if (rows.length === 0) return;
    const { tableName, columns } = this.runner.dataSource.getMetadata(entity);
    const names = columns.map((column) => column.propertyName);
    const one = `(${names.map(() => '?').join(',')})`;
    const values = rows.flatMap((row) => names.map((name) => storedValue((row as Row)[name])));
    await this.run(
      `INSERT INTO ${tableName} (${names.join(',')}) VALUES ${rows.map(() => one).join(',')}`,
      values,
    );
  }
}

function storedValue(value: unknown): SqlValue {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return storedInstant(value);
  if (typeof value === 'string' || typeof value === 'number') return value;
  return JSON.stringify(value);
}
