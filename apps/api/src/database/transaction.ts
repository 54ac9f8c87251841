import type { EntityTarget, QueryRunner } from 'typeorm';
import { storedInstant } from './instants.js';
import type { Reader, Row, SqlValue } from './reader.js';
import { type RunStatement, statementsOf } from './statements.js';

/** One open transaction: what is read here sees what was written here. */
export class Transaction implements Reader {
  private readonly last: (() => Promise<void>)[] = [];

  private readonly statement: RunStatement;

  constructor(private readonly runner: QueryRunner) {
    this.statement = statementsOf(runner);
  }

  /** Leaves work for the end, right before the commit, so that what it locks is locked for a short time. */
  atEnd(work: () => Promise<void>): void {
    this.last.push(work);
  }

  /** Does what was left for the end. */
  async finish(): Promise<void> {
    for (const work of this.last) await work();
  }

  async rows<T extends object = Row>(sql: string, parameters: readonly SqlValue[] = []): Promise<T[]> {
    return (await this.statement(sql, parameters)).rows as T[];
  }

  /** Runs an INSERT, UPDATE or DELETE and gives the number of rows it matched. */
  async run(sql: string, parameters: readonly SqlValue[] = []): Promise<number> {
    return (await this.statement(sql, parameters)).matched;
  }

  /** Inserts rows of an entity, many in one statement. Properties that are no column are passed over; a column left out becomes null. */
  async insert<T extends object>(entity: EntityTarget<T>, rows: readonly Partial<T>[]): Promise<void> {
    const { tableName, columns } = this.runner.dataSource.getMetadata(entity);
    const names = columns.map((column) => column.propertyName);
    const one = `(${names.map(() => '?').join(',')})`;
    for (let from = 0; from < rows.length;) {
      const size = ROWS_A_STATEMENT.find((each) => each <= rows.length - from) ?? 1;
      const values: SqlValue[] = [];
      for (const row of rows.slice(from, from + size))
        for (const name of names) values.push(storedValue((row as Row)[name]));
      const places = `${one},`.repeat(size).slice(0, -1);
      await this.run(`INSERT INTO ${tableName} (${names.join(',')}) VALUES ${places}`, values);
      from += size;
    }
  }
}

/** A few sizes, so that few statements are prepared whatever the number of rows. */
const ROWS_A_STATEMENT = [200, 50, 10, 1];

function storedValue(value: unknown): SqlValue {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return storedInstant(value);
  if (typeof value === 'string' || typeof value === 'number') return value;
  return JSON.stringify(value);
}
