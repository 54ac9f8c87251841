import mysql from 'mysql2';
import type { Row, SqlValue } from './reader.js';
import { Changed } from './retry.js';
import type { Given, Session, Statement } from './session.js';

/** What of the driver's pool is used. */
export interface MariaDbPool {
  getConnection(done: (error: Error | null, connection: Connection) => void): void;
}

type Answer = Row[] | { affectedRows: number };

interface Connection {
  execute(sql: string, values: readonly SqlValue[], done: (error: Error | null, given: Answer) => void): void;
  query(sql: string, done: (error: Error | null, given: Answer | Answer[]) => void): void;
  release(): void;
  destroy(): void;
}

const BEGIN = 'START TRANSACTION';
const READS = /^\s*SELECT\b/i;

/** A number that there is not, where the statement before has not matched one row: this is an error, and ends what is sent. */
const UNLESS_ONE = 'SET @unchanged = 9223372036854775807 + (ROW_COUNT() <> 1)';
const NO_SUCH_NUMBER = 1690;

/** Past so many characters what waits is sent by itself. */
const SENT_AT = 200_000;

/**
 * Opens a transaction on a connection of MariaDB. What may wait for its answer is sent together with the next statement
 * that may not, in one go: each round trip costs more than the statement. Values are written into the text by the driver
 * alone, which escapes them; a statement that goes by itself is prepared.
 */
export async function openMariaDbSession(pool: MariaDbPool): Promise<Session> {
  const connection = await new Promise<Connection>((resolve, reject) => {
    pool.getConnection((error, opened) => (error ? reject(error) : resolve(opened)));
  });
  return new MariaDbSession(connection);
}

class MariaDbSession implements Session {
  private waiting: string[] = [BEGIN];
  private length = 0;
  private isBegun = false;
  private isOver = false;
  /** Why one that was left for later failed: nothing may be done on top of what is not there. */
  private failed: Error | null = null;

  constructor(private readonly connection: Connection) {}

  async run(sql: string, parameters: readonly SqlValue[]): Promise<Given> {
    // What is read before anything is written sees what is committed, within a transaction or before it.
    const isBefore = !this.isBegun && this.length === 0 && READS.test(sql);
    if (isBefore || this.waiting.length === 0) return given(await this.execute(sql, parameters));
    const answers = await this.send(mysql.format(sql, [...parameters]));
    return given(answers.at(-1));
  }

  async later(sql: string, parameters: readonly SqlValue[]): Promise<void> {
    this.leave(mysql.format(sql, [...parameters]));
    if (this.length > SENT_AT) await this.send('DO 0');
  }

  async laterIfUnchanged(sql: string, parameters: readonly SqlValue[]): Promise<void> {
    this.leave(mysql.format(sql, [...parameters]), UNLESS_ONE);
    if (this.length > SENT_AT) await this.send('DO 0');
  }

  async runAndRead(statement: Statement, read: Statement): Promise<Given> {
    const answers = await this.send(
      ...[statement, read].map(([sql, parameters]) => mysql.format(sql, [...parameters])),
    );
    return { ...given(answers.at(-1)), matched: given(answers.at(-2)).matched };
  }

  async commit(): Promise<void> {
    if (this.isBegun || this.length > 0) await this.send('COMMIT');
    this.isOver = true;
  }

  async end(): Promise<void> {
    if (this.isOver || !this.isBegun) return this.connection.release();
    this.waiting = [];
    this.failed = null;
    try {
      await this.query(['ROLLBACK']);
      this.connection.release();
    } catch {
      // A connection that does not even answer this one is in no state to be given to the next.
      this.connection.destroy();
    }
  }

  private leave(...texts: string[]): void {
    this.waiting.push(...texts);
    for (const { length } of texts) this.length += length;
  }

  private execute(sql: string, parameters: readonly SqlValue[]): Promise<Answer> {
    if (this.failed) throw this.failed;
    return new Promise((resolve, reject) => {
      this.connection.execute(sql, parameters, (error, answer) => (error ? reject(error) : resolve(answer)));
    });
  }

  /** Sends what waits and these behind it, and gives what each gave. */
  private async send(...last: string[]): Promise<Answer[]> {
    if (this.failed) throw this.failed;
    const together = [...this.waiting, ...last];
    const isAlone = this.waiting.every((text) => text === BEGIN);
    this.waiting = [];
    this.length = 0;
    this.isBegun = true;
    try {
      return await this.query(together);
    } catch (error) {
      if (!isAlone) this.failed = error as Error;
      throw error;
    }
  }

  private query(statements: readonly string[]): Promise<Answer[]> {
    return new Promise((resolve, reject) => {
      this.connection.query(statements.join(';'), (error, answer) => {
        if (error) reject(isUnlessOne(error) ? new Changed() : error);
        // To one statement the driver gives its answer, to several a list of theirs.
        else resolve((statements.length === 1 ? [answer] : answer) as Answer[]);
      });
    });
  }
}

function isUnlessOne(error: Error & { errno?: number }): boolean {
  return error.errno === NO_SUCH_NUMBER && /row_count/i.test(error.message);
}

function given(answer: Answer | undefined): Given {
  if (Array.isArray(answer)) return { rows: answer, matched: 0 };
  return { rows: [], matched: answer?.affectedRows ?? 0 };
}
