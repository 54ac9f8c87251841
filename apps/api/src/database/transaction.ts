import type { DataSource, EntityTarget } from 'typeorm';
import { storedInstant } from './instants.js';
import type { Reader, Row, SqlValue } from './reader.js';
import type { Given, Session, Statement } from './session.js';

/** Does something in a short transaction beside an open one. */
export type Aside = <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;

/** One open transaction: what is read here sees what was written here. */
export class Transaction implements Reader {
  private readonly last: (() => Promise<void>)[] = [];
  private readonly over: ((isKept: boolean) => void)[] = [];

  constructor(
    private readonly session: Session,
    readonly dataSource: DataSource,
    /** Does something in a transaction of its own, kept whatever becomes of this one; null where there can be one alone. */
    readonly aside: Aside | null,
    /** Whether the same was tried before, and others were in its way. */
    readonly isRepeated: boolean,
  ) {}

  /** Leaves work for the end, right before the commit, so that what it locks is locked for a short time. */
  atEnd(work: () => Promise<void>): void {
    this.last.push(work);
  }

  /** Is told once it is over whether it is kept; false also where nobody knows. */
  afterwards(tell: (isKept: boolean) => void): void {
    this.over.push(tell);
  }

  /** Tells those who are to know that it is over. */
  settle(isKept: boolean): void {
    for (const tell of this.over.splice(0)) tell(isKept);
  }

  /** Does what was left for the end. */
  async finish(): Promise<void> {
    for (const work of this.last) await work();
  }

  /** What others read by, too, as long as nothing is written here: what many ask for at a time can be read for all of them. Null on the embedded database. */
  get common(): Reader | null {
    return this.session.common;
  }

  async rows<T extends object = Row>(sql: string, parameters: readonly SqlValue[] = []): Promise<T[]> {
    return (await this.session.run(sql, parameters)).rows as T[];
  }

  /** Runs an INSERT, UPDATE or DELETE and gives the number of rows it matched. */
  async run(sql: string, parameters: readonly SqlValue[] = []): Promise<number> {
    return (await this.session.run(sql, parameters)).matched;
  }

  /** Runs an INSERT, UPDATE or DELETE and a SELECT behind it in one go: how many rows the one matched, and what the other gave. */
  runAndRead(statement: Statement, read: Statement): Promise<Given> {
    return this.session.runAndRead(statement, read);
  }

  /** Runs a statement whose outcome nobody waits for, before the next one: its error is raised there, or at the commit. */
  async runLater(sql: string, parameters: readonly SqlValue[] = []): Promise<void> {
    await this.session.later(sql, parameters);
  }

  /**
   * As `runLater`, of an UPDATE on condition that its row is still as it was read. Where others were quicker the whole
   * transaction is done again from its start (`isRepeated`), which had better hold the row first and read it then.
   */
  async runLaterIfUnchanged(sql: string, parameters: readonly SqlValue[]): Promise<void> {
    await this.session.laterIfUnchanged(sql, parameters);
  }

  /** Inserts rows of an entity, many in one statement. Properties that are no column are passed over; a column left out becomes null. */
  async insert<T extends object>(entity: EntityTarget<T>, rows: readonly Partial<T>[]): Promise<void> {
    for (const { sql, values } of this.insertions(entity, rows)) await this.run(sql, values);
  }

  /** As `insert`, where no error is to be understood: it may be raised by a later statement, or at the commit. */
  async insertLater<T extends object>(entity: EntityTarget<T>, rows: readonly Partial<T>[]): Promise<void> {
    for (const { sql, values } of this.insertions(entity, rows)) await this.runLater(sql, values);
  }

  private *insertions<T extends object>(entity: EntityTarget<T>, rows: readonly Partial<T>[]) {
    const { into, names, one } = insertionOf(this.dataSource, entity);
    for (let from = 0; from < rows.length;) {
      const size = ROWS_A_STATEMENT.find((each) => each <= rows.length - from) ?? 1;
      const values: SqlValue[] = [];
      for (const row of rows.slice(from, from + size))
        for (const name of names) values.push(storedValue((row as Row)[name]));
      yield { sql: into + `${one},`.repeat(size).slice(0, -1), values };
      from += size;
    }
  }
}

interface Insertion {
  into: string;
  names: string[];
  /** The places of one row. */
  one: string;
}

const insertionsKnown = new WeakMap<DataSource, Map<unknown, Insertion>>();

function insertionOf(dataSource: DataSource, entity: EntityTarget<object>): Insertion {
  const known = insertionsKnown.get(dataSource) ?? new Map<unknown, Insertion>();
  insertionsKnown.set(dataSource, known);
  let insertion = known.get(entity);
  if (!insertion) {
    const { tableName, columns } = dataSource.getMetadata(entity);
    const names = columns.map((column) => column.propertyName);
    const into = `INSERT INTO ${tableName} (${names.join(',')}) VALUES `;
    known.set(entity, (insertion = { into, names, one: `(${names.map(() => '?').join(',')})` }));
  }
  return insertion;
}

/** A few sizes, so that few statements are prepared whatever the number of rows. */
const ROWS_A_STATEMENT = [200, 50, 10, 1];

function storedValue(value: unknown): SqlValue {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return storedInstant(value);
  if (typeof value === 'string' || typeof value === 'number') return value;
  return JSON.stringify(value);
}
