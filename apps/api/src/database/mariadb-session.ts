import mysql from 'mysql2';
import { BEGIN, COMMIT, type GroupCommit } from './group-commit.js';
import { type Left, left, leftIfUnchanged, textsOf } from './left-statements.js';
import type { Answer, MariaDbConnection, MariaDbConnections } from './mariadb-connection.js';
import type { Reader, SqlValue } from './reader.js';
import type { Given, Session, Statement } from './session.js';

const READS = /^\s*SELECT\b/i;

/** Past so many characters what waits is sent by itself. */
const SENT_AT = 200_000;

/**
 * A transaction of MariaDB. What may wait for its answer is sent together with the next statement
 * that may not, in one go: each round trip costs more than the statement. One that waits for nothing is written whole, in a
 * group with others that come at the same time. Values are written into the text by the driver
 * alone, which escapes them; a statement that goes by itself is prepared.
 */
export class MariaDbSession implements Session {
  private left: Left[] = [];
  private length = 0;
  /** Once it has begun to write. */
  private connection: MariaDbConnection | null = null;
  private isOver = false;
  /** Why one that was left for later failed: nothing may be done on top of what is not there. */
  private failed: Error | null = null;

  constructor(
    private readonly connections: MariaDbConnections,
    private readonly group: GroupCommit,
  ) {}

  get common(): Reader | null {
    return this.connection || this.left.length > 0 ? null : this.connections;
  }

  async run(sql: string, parameters: readonly SqlValue[]): Promise<Given> {
    if (this.failed) throw this.failed;
    if (this.left.length === 0) {
      // What is read before anything is written sees what is committed, within a transaction or before it.
      if (this.connection) return given(await this.connection.execute(sql, parameters));
      if (READS.test(sql)) return { rows: await this.connections.rows(sql, parameters), matched: 0 };
    }
    const answers = await this.send(mysql.format(sql, [...parameters]));
    return given(answers.at(-1));
  }

  async later(sql: string, parameters: readonly SqlValue[]): Promise<void> {
    await this.leave(left(sql, parameters));
  }

  async laterIfUnchanged(sql: string, parameters: readonly SqlValue[]): Promise<void> {
    await this.leave(leftIfUnchanged(sql, parameters));
  }

  async runAndRead(statement: Statement, read: Statement): Promise<Given> {
    const answers = await this.send(
      ...[statement, read].map(([sql, parameters]) => mysql.format(sql, [...parameters])),
    );
    return { ...given(answers.at(-1)), matched: given(answers.at(-2)).matched };
  }

  async commit(): Promise<void> {
    if (this.failed) throw this.failed;
    if (!this.connection && this.left.every(({ alike }) => alike !== null)) {
      if (this.left.length > 0) await this.group.write(this.left);
    } else await this.send(COMMIT);
    this.isOver = true;
  }

  async end(): Promise<void> {
    const { connection } = this;
    this.connection = null;
    this.left = [];
    if (this.isOver) connection?.release();
    else await connection?.rollBack();
  }

  private async leave(statement: Left): Promise<void> {
    this.left.push(statement);
    this.length += statement.sql.length;
    if (this.length > SENT_AT) await this.send('DO 0');
  }

  /** Sends what waits and these behind it, and gives what each gave. */
  private async send(...last: string[]): Promise<Answer[]> {
    if (this.failed) throw this.failed;
    const isAlone = this.left.length === 0;
    const texts = [...(this.connection ? [] : [BEGIN]), ...textsOf(this.left), ...last];
    this.left = [];
    this.length = 0;
    try {
      this.connection ??= await this.connections.open();
      return await this.connection.query(texts);
    } catch (error) {
      if (!isAlone) this.failed = error as Error;
      throw error;
    }
  }
}

function given(answer: Answer | undefined): Given {
  if (Array.isArray(answer)) return { rows: answer, matched: 0 };
  return { rows: [], matched: answer?.affectedRows ?? 0 };
}
